package rollcall.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic as it is meant to be. Keys are UTF-8 text; values are Avro in Confluent's wire format, the subject named after
 * the topic.
 *
 * @param name the full name
 * @param key what the key says, in words
 * @param value the one record type on it; empty on a dead-letter topic, which keeps raw bytes
 * @param partitions how many; topics whose keys must meet have the same count
 * @param cleanup whether records age away or only the last of each key stays
 * @param retention how long a record is kept; empty means for good
 */
public record Topic(
        String name,
        String key,
        Optional<Class<? extends SpecificRecord>> value,
        int partitions,
        Cleanup cleanup,
        Optional<Duration> retention) {

    /** What happens to old records. */
    public enum Cleanup {
        DELETE,
        COMPACT;

        /** The broker's word for it. */
        public String policy() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where spring-kafka, and so every service here, puts what it cannot read. */
    private static final String DEAD_LETTER_SUFFIX = "-dlt";

    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

    /** The topic for records of this one that could not be read: as many partitions, raw bytes. */
    public Topic deadLetter() {
        return new Topic(
                name + DEAD_LETTER_SUFFIX,
                key,
                Optional.empty(),
                partitions,
                Cleanup.DELETE,
                Optional.of(DEAD_LETTERS_KEPT));
    }

    /** The subject under which the registry knows the value's schema. */
    public String subject() {
        return name + "-value";
    }

    /** The schema of the values; empty on a dead-letter topic. */
    public Optional<Schema> schema() {
        return value.map(org.apache.avro.specific.SpecificData.get()::getSchema);
    }

    /** The broker's settings that this topic needs beside its partition count. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cleanup.policy", cleanup.policy());
        settings.put("retention.ms", retention.map(kept -> "" + kept.toMillis()).orElse("-1"));
        settings.put("compression.type", "producer");
        return settings;
    }
}
