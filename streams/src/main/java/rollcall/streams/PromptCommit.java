package rollcall.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Commits at once what comes alone: the first record after a silence, and the last ones before a pause. While records
 * flow it does nothing, so the commit interval may be long, which is cheap, and neither a lone row nor the end of an
 * upload waits for it.
 */
public final class PromptCommit {
    private static final Duration SILENCE = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ProcessingContext context;
    private long last;
    private boolean waiting;

    /** To be made where the processor is initialized. */
    public PromptCommit(ProcessingContext context) {
        this.context = context;
        this.last = context.currentSystemTimeMs() - SILENCE.toMillis();
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::commitInPause);
    }

    /** To be called after each record. */
    public void afterRecord() {
        long now = context.currentSystemTimeMs();
        waiting = now - last < SILENCE.toMillis();
        last = now;
        if (!waiting) {
            context.commit();
        }
    }

    private void commitInPause(long now) {
        if (waiting && now - last >= PAUSE.toMillis()) {
            waiting = false;
            context.commit();
        }
    }
}
