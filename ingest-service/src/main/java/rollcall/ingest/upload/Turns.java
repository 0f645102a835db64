package rollcall.ingest.upload;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many uploads of a customer are under way; one more waits a little and is then sent away. */
final class Turns {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final int atOnce;
    private final Duration patience;
    private final Map<String, Integer> underWay = new HashMap<>();

    Turns(int atOnce, Duration patience) {
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /** Waits for the customer's turn; whoever takes it gives it back. */
    synchronized void take(String customer) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (underWay.getOrDefault(customer, 0) >= atOnce) {
            long millis = (until - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw Refusals.tooManyUploads(RETRY_AFTER);
            }
            wait(millis);
        }
        underWay.merge(customer, 1, Integer::sum);
    }

    synchronized void give(String customer) {
        underWay.computeIfPresent(customer, (any, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }
}
