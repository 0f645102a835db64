package rollcall.registry.relationship;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consent is asked for, under {@code rollcall.consent}.
 *
 * @param origin where customers reach Rollcall: what links begin with, without a path
 * @param linkLife how long a link works
 */
public record ConsentSettings(
        @DefaultValue("http://localhost:8080") URI origin,

        @DefaultValue("7d") @DurationMin(minutes = 1) @DurationMax(days = 90)
        Duration linkLife) {}
