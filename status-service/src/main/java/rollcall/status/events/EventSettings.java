package rollcall.status.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are told, under {@code rollcall.status.events}; each holds per instance.
 *
 * @param readers streams that may be open at once
 * @param readersOfOne streams that one organization may have open at once
 * @param heartbeat after so long without an event a sign of life is sent
 * @param progressEvery how often the progress of one upload is told at most
 * @param buffer bytes that wait for a reader before it is told no more until it has taken some
 * @param stalledAfter a reader that takes nothing for so long is cut off, and one that a replay has waited for so long in all
 * @param replay records of the log, of all customers, that a reader may lie behind; beyond it is told to begin anew
 * @param replaysAtOnce readers that are brought up side by side; others wait
 * @param remembered events kept in memory for readers that are a little behind
 */
public record EventSettings(
        @DefaultValue("1000") @Min(1) @Max(10_000) int readers,
        @DefaultValue("20") @Min(1) @Max(10_000) int readersOfOne,

        @DefaultValue("15s") @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration heartbeat,

        @DefaultValue("250ms") @DurationMin(millis = 250) @DurationMax(seconds = 60)
        Duration progressEvery,

        @DefaultValue("262144") @Min(4_096) @Max(16_777_216) int buffer,

        @DefaultValue("15s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
        Duration stalledAfter,

        @DefaultValue("2000000") @Min(0) long replay,
        @DefaultValue("2") @Min(1) @Max(16) int replaysAtOnce,
        @DefaultValue("4096") @Min(1) @Max(100_000) int remembered) {}
