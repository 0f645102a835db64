package rollcall.streams;

import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Commits at once what comes alone: the first record after a silence, and the last ones before a pause. While records
 * flow it leaves them to the commit interval, which may be long, and that is cheap; neither a lone row nor the end of an
 * upload waits for it.
 *
 * <p>What looks like a pause may be a gap: rows come in bursts, one for each commit of the stage before. A gap behind many
 * records makes it wait twice as long for the next one; behind few of them, a commit too many costs little beside what they
 * would wait. It asks for the time only while something waits: each punctuation, also one that does nothing, makes Kafka
 * Streams take fewer records at a time.
 */
public final class PromptCommit {
    private static final ThreadLocal<Pace> PACES = new ThreadLocal<>();

    private final ProcessingContext context;
    private long last;
    private Cancellable waiting;

    /** To be made where the processor is initialized. */
    public PromptCommit(ProcessingContext context) {
        this.context = context;
    }

    /** To be called after each record. */
    public void afterRecord() {
        long now = context.currentSystemTimeMs();
        Pace pace = pace(now);
        last = now;
        if (pace.record(now)) {
            pace.commit(now);
            context.commit();
        } else if (waiting == null) {
            waiting = context.schedule(pace.pause(), PunctuationType.WALL_CLOCK_TIME, this::look);
        }
    }

    /** A task may come to another thread: there it takes that one's pace. */
    private static Pace pace(long now) {
        Pace pace = PACES.get();
        if (pace == null) {
            pace = new Pace(now);
            PACES.set(pace);
        }
        return pace;
    }

    private void look(long now) {
        Pace pace = pace(now);
        if (pace.isCommitted(last)) {
            rest();
        } else if (pace.isPause(now)) {
            rest();
            pace.commit(now);
            context.commit();
        }
    }

    private void rest() {
        waiting.cancel();
        waiting = null;
    }

    /** Lets this thread begin anew. */
    static void forget() {
        PACES.remove();
    }
}
