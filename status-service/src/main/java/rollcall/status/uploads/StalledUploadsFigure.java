package rollcall.status.uploads;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** {@code rollcall_uploads_stalled}: every instance tells the same, that of their one database. */
@Component
final class StalledUploadsFigure implements MeterBinder {
    private static final int ENOUGH_TO_KNOW = 1_000;

    /** Figures may be read by many; the database is asked for none more often. */
    private static final Duration HOLDS_FOR = Duration.ofSeconds(30);

    private final StalledUploads uploads;
    private final Clock clock;
    private Instant asked = Instant.MIN;
    private double last;

    StalledUploadsFigure(StalledUploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("rollcall.uploads.stalled", this, StalledUploadsFigure::count)
                .description("Uploads with rows pending that nothing has been heard of for ten minutes, 1,000 at most")
                .register(meters);
    }

    private synchronized double count() {
        Instant now = clock.instant();
        if (asked.plus(HOLDS_FOR).isBefore(now)) {
            asked = now;
            // A failure is told as NaN by the gauge itself, and so it is until the next look.
            last = Double.NaN;
            last = uploads.first(ENOUGH_TO_KNOW).size();
        }
        return last;
    }
}
