package rollcall.status.pulse;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Durations gathered in classes that each are a tenth longer than the one before, so that what is told is right to five percent. */
final class Times {
    private static final double STEP = Math.log(1.1);
    private static final long LONGEST_MILLIS = Duration.ofDays(7).toMillis();

    private Times() {}

    static int classOf(Duration time) {
        long millis = Math.max(0, Math.min(time.toMillis(), LONGEST_MILLIS));
        return (int) Math.round(Math.log(1.0 + millis) / STEP);
    }

    /**
     * The time, in milliseconds, that so large a share took at most; empty if there is none.
     *
     * @param share from 0 to 1
     * @param counts how many are in each class
     */
    static OptionalLong within(double share, Map<Integer, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long wanted = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        for (Map.Entry<Integer, Long> counted : new TreeMap<>(counts).entrySet()) {
            seen += counted.getValue();
            if (seen >= wanted) {
                return OptionalLong.of(Math.round(Math.exp(counted.getKey() * STEP) - 1));
            }
        }
        return OptionalLong.empty();
    }
}
