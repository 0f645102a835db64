package rollcall.status.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are posted to webhooks, under {@code rollcall.status.webhooks}.
 *
 * @param senders deliveries that an instance posts side by side
 * @param timeout how long a receiver may take, from the look-up of its name to the last byte of its answer
 * @param firstRetry pause after the first failure; each further one is twice as long, give or take a fifth
 * @param longestRest pause at most
 * @param giveUpAfter how long a delivery is tried before it is parked
 * @param keep how long deliveries are remembered
 * @param changes changes of devices in one delivery
 */
public record DeliverySettings(
        @DefaultValue("16") @Min(1) @Max(256) int senders,

        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration timeout,

        @DefaultValue("5s") @DurationMin(millis = 1) Duration firstRetry,
        @DefaultValue("5m") @DurationMin(millis = 1) Duration longestRest,
        @DefaultValue("24h") @DurationMin(millis = 1) Duration giveUpAfter,
        @DefaultValue("30d") @DurationMin(days = 2) Duration keep,
        @DefaultValue("100") @Min(1) @Max(1_000) int changes) {

    /** Longer than any attempt takes: whoever died with a delivery in its hands has let go of it then. */
    Duration lease() {
        return timeout.multipliedBy(3).plusSeconds(5);
    }
}
