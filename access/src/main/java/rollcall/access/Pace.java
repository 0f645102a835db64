package rollcall.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** How fast one organization's calls may come. One that is a little early waits, so that its client need not know. */
final class Pace {
    private final Bucket calls;
    private final Semaphore waiting;
    private final Duration patience;

    Pace(RateSettings settings) {
        this.calls = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
        this.waiting = new Semaphore(settings.waiting());
        this.patience = settings.patience();
    }

    /** Returns zero when the call may go on, which may take as long as patience lasts; else how long to stay away. */
    Duration take() throws InterruptedException {
        ConsumptionProbe at = calls.tryConsumeAndReturnRemaining(1);
        if (at.isConsumed()) {
            return Duration.ZERO;
        }
        if (!patience.isZero() && waiting.tryAcquire()) {
            try {
                if (calls.asBlocking().tryConsume(1, patience)) {
                    return Duration.ZERO;
                }
            } finally {
                waiting.release();
            }
        }
        return Duration.ofNanos(at.getNanosToWaitForRefill());
    }
}
