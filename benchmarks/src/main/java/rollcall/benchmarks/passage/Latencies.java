package rollcall.benchmarks.passage;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Times that uploads, or their rows, have taken to some point of their way. */
public final class Latencies {
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram micros = new Histogram(SIGNIFICANT_DIGITS);

    public void add(long nanos) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    public double longestMillis() {
        return micros.getMaxValue() / 1_000.0;
    }
}
