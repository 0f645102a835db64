package rollcall.streams;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import rollcall.schemas.Topic;

/**
 * Reads the events of one topic, and refuses what cannot be one: a record of another type would fail far from its cause.
 *
 * @param topic whose events
 * @param events the configured deserializer; remains its owner's to close
 * @param limit bytes a value may have; a larger one is not read
 */
public record EventDeserializer<T extends SpecificRecord>(
        Topic topic, Deserializer<? extends SpecificRecord> events, long limit) implements Deserializer<T> {

    @Override
    public T deserialize(String name, byte[] value) {
        return deserialize(name, null, value);
    }

    /** Null is returned for a tombstone on a compacted topic, and nowhere else. */
    @Override
    public T deserialize(String name, Headers headers, byte[] value) {
        if (value == null && topic.cleanup() == Topic.Cleanup.COMPACT) {
            return null;
        }
        check(value);
        return ours(events.deserialize(name, headers, value));
    }

    private void check(byte[] value) {
        if (value == null) {
            throw new UnreadableRecord("the value is null");
        }
        if (value.length > limit) {
            throw new UnreadableRecord("the value has " + value.length + " bytes, allowed are " + limit);
        }
    }

    @SuppressWarnings("unchecked")
    private T ours(SpecificRecord event) {
        if (!topic.value().orElseThrow().isInstance(event)) {
            throw new UnreadableRecord(
                    "the value is no " + topic.value().orElseThrow().getSimpleName());
        }
        return (T) event;
    }
}
