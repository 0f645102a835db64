package rollcall.registry.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import rollcall.schemas.Topic;

/**
 * A store of events. They are kept just as they lie on their topic, so that what an earlier version wrote is read by its
 * own schema.
 */
final class EventStore {
    private EventStore() {}

    static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> of(
            String name, Topic topic, Serde<SpecificRecord> events) {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.String(), EventStore.<T>serde(topic, events))
                .withCachingDisabled();
    }

    @SuppressWarnings("unchecked")
    private static <T extends SpecificRecord> Serde<T> serde(Topic topic, Serde<SpecificRecord> events) {
        return Serdes.serdeFrom(
                (changelog, event) -> event == null ? null : events.serializer().serialize(topic.name(), event),
                (changelog, bytes) ->
                        bytes == null ? null : (T) events.deserializer().deserialize(topic.name(), bytes));
    }
}
