package rollcall.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts rows by what became of them, {@code rollcall_rows_total{stage, outcome, code}}, and times them from the reception
 * of their upload, {@code rollcall_row_time_seconds{stage}}.
 */
public final class RowMeter {
    private final MeterRegistry meters;
    private final String stage;
    private final Clock clock;
    private final Map<Fate, Counter> counters = new ConcurrentHashMap<>();
    private final Timer sinceReception;

    /** @param stage which service counts, for instance {@code validation} */
    public RowMeter(MeterRegistry meters, String stage, Clock clock) {
        this.meters = meters;
        this.stage = stage;
        this.clock = clock;
        this.sinceReception = Timer.builder("rollcall.row.time")
                .description("From the reception of an upload until a stage has told what became of a row")
                .tag("stage", stage)
                .register(meters);
    }

    /**
     * To be called when it is told.
     *
     * @param code the code of the first finding; empty where all is well
     * @param received when the row's upload was; the epoch if that is lost, and then the row is not timed
     */
    public void count(String outcome, String code, Instant received) {
        counters.computeIfAbsent(new Fate(outcome, code), this::counter).increment();
        if (received.isAfter(Instant.EPOCH)) {
            sinceReception.record(Duration.between(received, clock.instant()));
        }
    }

    private Counter counter(Fate fate) {
        return meters.counter("rollcall.rows", "stage", stage, "outcome", fate.outcome(), "code", fate.code());
    }

    private record Fate(String outcome, String code) {}
}
