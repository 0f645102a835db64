package rollcall.streams;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What the exception handlers work with. Kafka Streams makes handlers itself, from their class; this travels to them
 * among the settings.
 */
public record Handling(DeadLetters deadLetters, SchemaRegistry registry) {
    private static final String SETTING = "rollcall.handling";

    /** Puts the handlers and this into a stream's settings. */
    public void addTo(Map<String, Object> settings) {
        settings.put(SETTING, this);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecords.class);
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecords.class);
    }

    static Handling from(Map<String, ?> settings) {
        return (Handling) Objects.requireNonNull(settings.get(SETTING), SETTING);
    }
}
