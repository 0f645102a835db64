package rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;

class HealthFiguresTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Health registry = Health.up().build();

    @Test
    void followEachPart() {
        new HealthFigures(new Parts()).bindTo(meters);
        assertThat(figure("broker")).isEqualTo(1);
        assertThat(figure("registry")).isEqualTo(1);

        registry = Health.down().build();
        assertThat(figure("registry")).isZero();
        assertThat(figure("broker")).isEqualTo(1);

        registry = Health.outOfService().build();
        assertThat(figure("registry")).isZero();
    }

    private double figure(String part) {
        return meters.get("rollcall.health").tag("component", part).gauge().value();
    }

    private final class Parts implements HealthContributors {
        @Override
        public @Nullable HealthContributor getContributor(String name) {
            return null;
        }

        @Override
        public Stream<Entry> stream() {
            HealthIndicator broker = () -> Health.up().build();
            HealthIndicator asked = () -> registry;
            return Stream.of(new Entry("broker", broker), new Entry("registry", asked));
        }
    }
}
