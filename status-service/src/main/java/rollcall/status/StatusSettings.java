package rollcall.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import rollcall.status.events.EventSettings;
import rollcall.status.webhooks.DeliverySettings;

/**
 * What can be set, under {@code rollcall.status}; each holds per instance.
 *
 * @param listeners threads that fold the log into the view, beside one for catalogues
 * @param unknownUploadWait how long an upload id that the view does not know yet is waited for
 * @param uploadsWaitedFor requests that may wait so at once; one more is answered at once
 * @param interruptedAfter how long an unfinished upload may show no progress before it counts as interrupted
 * @param exportsAtOnce streamed exports that may run at once; one more is asked to come again
 * @param events how they are told
 * @param webhooks how events are posted to them
 */
public record StatusSettings(
        @DefaultValue("2") @Min(1) @Max(16) int listeners,

        @DefaultValue("2s") @DurationMin(millis = 0) @DurationMax(seconds = 30)
        Duration unknownUploadWait,

        @DefaultValue("1000") @Min(0) @Max(100_000) int uploadsWaitedFor,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration interruptedAfter,
        @DefaultValue("3") @Min(1) @Max(8) int exportsAtOnce,
        @DefaultValue @Valid EventSettings events,
        @DefaultValue @Valid DeliverySettings webhooks) {}
