package rollcall.status.webhooks;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait after a failure: twice as long after each, up to a limit, give or take a fifth. */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {
    private static final int MOST_DOUBLINGS = 30;
    private static final double SPREAD = 0.2;

    /** @param failures in a row, from 1 */
    Duration after(int failures) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(MOST_DOUBLINGS, failures - 1));
        double limited = Math.min(longest.toMillis(), doubled);
        double spread = 1 + SPREAD * (2 * random.getAsDouble() - 1);
        return Duration.ofMillis(Math.round(limited * spread));
    }
}
