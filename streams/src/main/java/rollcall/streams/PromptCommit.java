package rollcall.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Lets the first record after a silence be committed at once, so that a lone row need not wait for the commit interval;
 * in a stream of rows it does nothing.
 */
public final class PromptCommit {
    private final ProcessingContext context;
    private final long silence;
    private long last;

    public PromptCommit(ProcessingContext context, Duration silence) {
        this.context = context;
        this.silence = silence.toNanos();
        this.last = System.nanoTime() - this.silence;
    }

    /** To be called after each record. */
    public void afterRecord() {
        long now = System.nanoTime();
        if (now - last >= silence) {
            context.commit();
        }
        last = now;
    }
}
