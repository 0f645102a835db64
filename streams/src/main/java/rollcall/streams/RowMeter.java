package rollcall.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts rows by what became of them: {@code rollcall_rows_total{stage, outcome, code}}. */
public final class RowMeter {
    private final MeterRegistry meters;
    private final String stage;
    private final Map<Fate, Counter> counters = new ConcurrentHashMap<>();

    /** @param stage which service counts, for instance {@code validation} */
    public RowMeter(MeterRegistry meters, String stage) {
        this.meters = meters;
        this.stage = stage;
    }

    /** @param code the code of the first finding; empty where all is well */
    public void count(String outcome, String code) {
        counters.computeIfAbsent(new Fate(outcome, code), this::counter).increment();
    }

    private Counter counter(Fate fate) {
        return meters.counter("rollcall.rows", "stage", stage, "outcome", fate.outcome(), "code", fate.code());
    }

    private record Fate(String outcome, String code) {}
}
