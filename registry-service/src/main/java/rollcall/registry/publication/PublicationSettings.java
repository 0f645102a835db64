package rollcall.registry.publication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a catalogue is taken in one call, under {@code rollcall.publication}; each holds per instance.
 *
 * @param bodySize of one call
 * @param entries in one call
 * @param lineLength characters of one line, or of one text in a JSON body
 * @param atOnce publications that may be under way; one more is asked to come again
 * @param undecided entries of one call that may be on the log before they are decided; reading waits for them
 * @param problems that are told one by one; further ones are only counted
 * @param patience how long no decision may come before the call ends: with what there is, or refused if it is still being read
 */
public record PublicationSettings(
        @DefaultValue("5GB") DataSize bodySize,
        @DefaultValue("10000000") @Min(1) @Max(100_000_000) int entries,
        @DefaultValue("65536") @Min(1024) @Max(1_048_576) int lineLength,
        @DefaultValue("4") @Min(1) @Max(100) int atOnce,
        @DefaultValue("100000") @Min(1_000) @Max(1_000_000) int undecided,
        @DefaultValue("1000") @Min(0) @Max(100_000) int problems,

        @DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration patience) {}
