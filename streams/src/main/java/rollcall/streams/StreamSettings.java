package rollcall.streams;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set for a stream; each holds per instance.
 *
 * @param applicationId names the consumer group and, in front of theirs, the internal topics: the same for all instances
 * @param instanceId makes the instance a static member of the group, so that a quick restart moves no partition; must
 *     differ between instances; empty for a member that comes and goes
 * @param stateDirectory where the stores lie; not to be shared between instances
 * @param schemaRegistry the registry's Confluent-compatible interface, asked whether an unreadable record is at fault
 * @param threads how many tasks run at once
 * @param standbyReplicas copies of each store kept warm on other instances
 * @param commitInterval how long an outcome may wait for its transaction while rows flow
 * @param recordLimit a larger record is a dead letter, unread; at least 128 KB
 * @param storeMemory for all stores together, outside the heap: cache and write buffers; at least 16 MB
 * @param patience how long the start waits for the broker
 */
public record StreamSettings(
        @NotBlank @Pattern(regexp = "[a-zA-Z0-9._-]+") String applicationId,

        @DefaultValue("") @NotNull @Pattern(regexp = "[a-zA-Z0-9._-]*")
        String instanceId,

        @NotNull Path stateDirectory,
        @NotNull URI schemaRegistry,
        @DefaultValue("2") @Min(1) @Max(64) int threads,
        @DefaultValue("0") @Min(0) @Max(5) int standbyReplicas,

        @DefaultValue("500ms") @DurationMin(millis = 1) @DurationMax(seconds = 30)
        Duration commitInterval,

        @DefaultValue("256KB") DataSize recordLimit,
        @DefaultValue("128MB") DataSize storeMemory,

        @DefaultValue("60s") @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration patience) {
    /** Room for a row with the longest hash that is looked at, and for every other field at its limit. */
    private static final DataSize LEAST_RECORD = DataSize.ofKilobytes(128);

    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(16);

    public StreamSettings {
        if (recordLimit.compareTo(LEAST_RECORD) < 0) {
            throw new IllegalArgumentException("record-limit is less than " + LEAST_RECORD);
        }
        if (storeMemory.compareTo(LEAST_MEMORY) < 0) {
            throw new IllegalArgumentException("store-memory is less than " + LEAST_MEMORY);
        }
    }
}
