package rollcall.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Commits at once what comes alone: the first record after a silence, and the last ones before a pause. While records
 * flow it leaves them to the commit interval, which may be long, and that is cheap; neither a lone row nor the end of an
 * upload waits for it.
 *
 * <p>What looks like a pause may be a gap: rows come in bursts, one for each commit of the stage before. Each gap makes it
 * wait twice as long for the next one, until there is a silence. It asks for the time only while something waits: each
 * punctuation, also one that does nothing, makes Kafka Streams take fewer records at a time.
 */
public final class PromptCommit {
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(160);

    private final ProcessingContext context;
    private long last;
    private Duration pause = SHORTEST_PAUSE;
    private Cancellable waiting;

    /** To be made where the processor is initialized. */
    public PromptCommit(ProcessingContext context) {
        this.context = context;
        this.last = context.currentSystemTimeMs() - SILENCE.toMillis();
    }

    /** To be called after each record. */
    public void afterRecord() {
        long now = context.currentSystemTimeMs();
        boolean first = now - last >= SILENCE.toMillis();
        last = now;
        if (first) {
            pause = SHORTEST_PAUSE;
            context.commit();
        } else if (waiting == null) {
            waiting = context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, this::commitInPause);
        }
    }

    private void commitInPause(long now) {
        if (now - last >= pause.toMillis()) {
            waiting.cancel();
            waiting = null;
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            context.commit();
        }
    }
}
