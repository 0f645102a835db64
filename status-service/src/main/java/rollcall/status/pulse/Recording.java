package rollcall.status.pulse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what this instance has seen come into view where all instances look. What cannot be left is lost: it was of a second. */
final class Recording {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Gathering gathering;
    private final Ticks ticks;
    private boolean untidy = true;

    Recording(Gathering gathering, Ticks ticks) {
        this.gathering = gathering;
        this.ticks = ticks;
    }

    /** Nothing where nothing came. */
    synchronized void record() {
        Tick tick = gathering.take();
        if (tick.isEmpty()) {
            return;
        }
        try {
            ticks.add(tick);
            untidy = true;
        } catch (RuntimeException failed) {
            LOG.debug("What came into view is not told to those who watch", failed);
        }
    }

    /** Whatever comes last is forgotten by whoever has something to leave next, or at the next start. */
    synchronized void tidy() {
        if (!untidy) {
            return;
        }
        try {
            ticks.tidy();
            untidy = false;
        } catch (RuntimeException failed) {
            LOG.debug("What nobody asks for any more is still there", failed);
        }
    }
}
