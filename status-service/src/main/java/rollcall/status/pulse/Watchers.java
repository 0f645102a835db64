package rollcall.status.pulse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import rollcall.http.RefusalWords;
import rollcall.status.events.AsyncOutlet;

/** All who watch at this instance, each for as long as its token holds. */
final class Watchers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
    private static final RefusalWords WORDS = RefusalWords.of(Watchers.class);
    private static final int MOST = 100;
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);
    private static final Duration STALLED_AFTER = Duration.ofSeconds(15);
    private static final byte[] NOTHING = ":\n\n".getBytes(UTF_8);

    private final Looking looking;
    private final Clock clock;
    private final Set<Watcher> all = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** @param until when the watcher's token ends */
    record Watcher(AsyncOutlet outlet, Instant until) {}

    Watchers(Looking looking, Clock clock) {
        this.looking = looking;
        this.clock = clock;
    }

    /** @throws rollcall.http.Refusal that passes, if too many watch */
    synchronized void admit(Watcher watcher) {
        if (all.size() >= MOST) {
            throw WORDS.passing(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_STREAMS", COME_AGAIN);
        }
        all.add(watcher);
    }

    void remove(Watcher watcher) {
        all.remove(watcher);
    }

    /** Tells all who watch, and lets go of those who have gone, take nothing any more or may hear no more. */
    void beat() {
        all.removeIf(watcher -> !mayStay(watcher));
        if (all.isEmpty()) {
            return;
        }
        byte[] frame = frame();
        all.stream()
                .filter(watcher -> watcher.outlet().hasRoom())
                .forEach(watcher -> watcher.outlet().offer(frame));
    }

    private boolean mayStay(Watcher watcher) {
        if (!clock.instant().isBefore(watcher.until()) || watcher.outlet().isStalled(STALLED_AFTER)) {
            watcher.outlet().end();
        }
        return watcher.outlet().isOpen();
    }

    /** Where nothing can be told, that the stream still lives. */
    private byte[] frame() {
        try {
            return event(looking.now());
        } catch (RuntimeException failed) {
            LOG.debug("What happens now cannot be told", failed);
            return NOTHING;
        }
    }

    /** @param now one line */
    static byte[] event(String now) {
        return ("event: now\ndata: " + now + "\n\n").getBytes(UTF_8);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Else a service that is to end would wait for clients who never hang up. */
    @Override
    public void stop() {
        running = false;
        all.forEach(watcher -> watcher.outlet().end());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
