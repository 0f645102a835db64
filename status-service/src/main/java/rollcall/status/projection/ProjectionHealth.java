package rollcall.status.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready while every consumer thread lives. A lost broker does not end one: it waits, and the view is only late. */
final class ProjectionHealth implements HealthIndicator {
    private final Projection projection;

    ProjectionHealth(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Health health() {
        return projection.isWhole() ? Health.up().build() : Health.down().build();
    }
}
