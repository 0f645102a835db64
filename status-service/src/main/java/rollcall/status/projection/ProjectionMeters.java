package rollcall.status.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;

/** Counts rows as they come into view, and times them from the upload's reception. */
final class ProjectionMeters implements LogFolding.Written {
    /** What a row tells of its upload's reception if that was lost with the rest of it. */
    private static final Instant UNKNOWN = Instant.EPOCH;

    /** What is older is folded anew, and ended long ago. */
    private static final Duration LATELY = Duration.ofHours(1);

    private final MeterRegistry meters;
    private final Clock clock;
    private final Arrivals arrivals;
    private final Timer sinceReception;

    ProjectionMeters(MeterRegistry meters, Clock clock, Arrivals arrivals) {
        this.meters = meters;
        this.clock = clock;
        this.arrivals = arrivals;
        this.sinceReception = Timer.builder("rollcall.row.time")
                .description("From the reception of an upload until a row's outcome is in the view")
                .tag("stage", "view")
                .register(meters);
    }

    @Override
    public void accept(List<LoggedEvent> events, List<RowsWritten> rows) {
        rows.forEach(
                row -> meters.counter("rollcall.rows", "stage", "view", "outcome", row.outcome(), "code", row.code())
                        .increment(row.count()));
        Instant now = clock.instant();
        for (LoggedEvent logged : events) {
            Instant received = received(logged.event());
            if (received.isAfter(UNKNOWN)) {
                sinceReception.record(Duration.between(received, now));
            }
        }
        tell(events, rows, now);
    }

    private void tell(List<LoggedEvent> events, List<RowsWritten> rows, Instant now) {
        long lately = now.minus(LATELY).toEpochMilli();
        if (events.stream().noneMatch(event -> event.timestamp() >= lately)) {
            return;
        }
        rows.forEach(row -> arrivals.ended(row.outcome(), row.code(), row.count()));
        events.stream()
                .filter(event -> event.timestamp() >= lately)
                .map(LoggedEvent::event)
                .filter(DeviceRegistered.class::isInstance)
                .map(DeviceRegistered.class::cast)
                .filter(registered -> registered.getStatus().equals(DeviceStatus.READY_FOR_USER.name()))
                .forEach(ready -> arrivals.ready(Duration.between(received(ready), now)));
    }

    private static Instant received(SpecificRecord event) {
        if (event instanceof DeviceRegistered registered) {
            return registered.getRow().getReceivedAt();
        }
        if (event instanceof DeviceRejected rejected) {
            return rejected.getRow().getReceivedAt();
        }
        return event instanceof DeviceRefused refused ? refused.getRow().getReceivedAt() : UNKNOWN;
    }
}
