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
 * would wait. It asks for the time only while something waits, and once behind a commit: each punctuation, also one that does
 * nothing, makes Kafka Streams take fewer records at a time.
 *
 * <p>What came during a commit goes together. Were its first record taken for one that comes alone, each transaction would be
 * one row as soon as a commit takes longer than a silence, where brokers are slow, and they would stay as slow.
 */
public final class PromptCommit {
    private static final ThreadLocal<Pace> PACES = new ThreadLocal<>();

    private final ProcessingContext context;
    private long last;
    private Cancellable waiting;

    /** A look may come between the record and its commit. */
    private boolean ahead;

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
            ahead = true;
        }
        if (waiting == null) {
            await(pace);
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
        if (pace.isQuiet() && ahead) {
            ahead = false;
        } else if (pace.isQuiet()) {
            pace.rest(now);
            stop();
        } else if (pace.isCommitted(last)) {
            stop();
        } else if (pace.isPause(now)) {
            stop();
            pace.commit(now);
            context.commit();
            await(pace);
        }
    }

    private void await(Pace pace) {
        waiting = context.schedule(pace.pause(), PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    private void stop() {
        waiting.cancel();
        waiting = null;
    }

    /** Lets this thread begin anew. */
    static void forget() {
        PACES.remove();
    }
}
