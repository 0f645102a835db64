package rollcall.status.pulse;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import rollcall.status.projection.Arrivals;

/** Gathers what comes into view at this instance until it is taken. */
final class Gathering implements Arrivals {
    private Map<String, Long> rows = new HashMap<>();
    private Map<Integer, Long> ready = new HashMap<>();

    @Override
    public synchronized void ended(String outcome, String code, int count) {
        rows.merge(code.isEmpty() ? outcome.toUpperCase(Locale.ROOT) : code, (long) count, Long::sum);
    }

    @Override
    public synchronized void ready(Duration sinceReception) {
        ready.merge(Times.classOf(sinceReception), 1L, Long::sum);
    }

    /** All since the last time. */
    synchronized Tick take() {
        Tick taken = new Tick(rows, ready);
        rows = new HashMap<>();
        ready = new HashMap<>();
        return taken;
    }
}
