package rollcall.ingest.publish;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploads go to Kafka. Holds per instance.
 *
 * @param uploadsAtOnce how many uploads are published side by side, 1 to 64; the others wait for their turn
 * @param retryAfter how long to wait after a failed attempt, and what the client is told to wait, 1 second to 5 minutes
 */
public record PublishSettings(
        @DefaultValue("8") int uploadsAtOnce,
        @DefaultValue("5s") Duration retryAfter) {
    public PublishSettings {
        if (uploadsAtOnce < 1 || uploadsAtOnce > 64) {
            throw new IllegalArgumentException("publish.uploads-at-once must be 1 to 64");
        }
        if (retryAfter.compareTo(Duration.ofSeconds(1)) < 0 || retryAfter.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("publish.retry-after must be 1 second to 5 minutes");
        }
    }
}
