package rollcall.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * What the service's health is made of, {@code rollcall_health{component}}: 1 while a part is up, else 0. The health endpoint
 * itself is open to everybody and names no part; these figures are for who may read figures. Each is asked when it is read.
 */
final class HealthFigures implements MeterBinder {
    private final HealthContributors parts;

    HealthFigures(HealthContributors parts) {
        this.parts = parts;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        parts.stream()
                .filter(part -> part.contributor() instanceof HealthIndicator)
                .forEach(part -> Gauge.builder(
                                "rollcall.health", (HealthIndicator) part.contributor(), HealthFigures::up)
                        .description("1 while this part of the service's health is up, else 0")
                        .tag("component", part.name())
                        .strongReference(true)
                        .register(meters));
    }

    private static double up(HealthIndicator part) {
        return part.health().getStatus().equals(Status.UP) ? 1 : 0;
    }
}
