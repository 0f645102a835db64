package rollcall.ingest.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is remembered of uploads. Holds per instance; all instances remember the same.
 *
 * @param horizon for how long a repeated request is recognized, 1 hour to 90 days
 * @param entries how many at most; an upload has one, and one more for its Idempotency-Key. Beyond that the oldest eighth
 *     of the horizon is forgotten. An entry takes at most 100 bytes of heap
 */
public record MemorySettings(
        @DefaultValue("7d") Duration horizon,
        @DefaultValue("500000") int entries) {
    public MemorySettings {
        if (horizon.compareTo(Duration.ofHours(1)) < 0 || horizon.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException("memory.horizon must be 1 hour to 90 days");
        }
        if (entries < 1_000) {
            throw new IllegalArgumentException("memory.entries must be at least 1000");
        }
    }
}
