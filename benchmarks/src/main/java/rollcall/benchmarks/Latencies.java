package rollcall.benchmarks;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Times from the POST of an upload to the look that found all its rows ended. */
final class Latencies {
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram micros = new Histogram(SIGNIFICANT_DIGITS);

    void add(long nanos) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
