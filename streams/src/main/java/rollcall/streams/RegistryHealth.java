package rollcall.streams;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the schema registry answers. */
final class RegistryHealth extends AbstractHealthIndicator {
    private final SchemaRegistry registry;

    RegistryHealth(SchemaRegistry registry) {
        super("The schema registry does not answer");
        this.registry = registry;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        registry.ping();
        builder.up();
    }
}
