package rollcall.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often an organization may call, under {@code rollcall.access.rate}; each holds per instance.
 *
 * @param perSecond calls it may go on making
 * @param burst calls it may make at once after a pause
 * @param patience how long a call over the limit waits for its turn before it is asked to come again
 * @param waiting calls of an organization that may wait so at once
 */
public record RateSettings(
        @DefaultValue("200") @Min(1) @Max(1_000_000) int perSecond,
        @DefaultValue("400") @Min(1) @Max(1_000_000) int burst,

        @DefaultValue("500ms") @DurationMin(millis = 0) @DurationMax(seconds = 10)
        Duration patience,

        @DefaultValue("10") @Min(0) @Max(1_000) int waiting) {}
