package rollcall.registry.topology;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import rollcall.events.DeviceAccepted;
import rollcall.events.Profile;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.EventDeserializer;
import rollcall.streams.StreamParts;

/** Accepted rows and profiles in; registrations, refusals and statuses out. */
public final class RegistryTopology {
    /** Who says what comes out. */
    public static final String SERVICE = "/rollcall/registry-service";

    static final String REGISTERED = "registered";
    static final String REFUSED = "refused";
    static final String STATUS = "status";
    static final String DEVICES = "devices";
    static final String REFUSALS = "refusals";
    static final String PROFILES = "profiles";

    private static final String ACCEPTED_SOURCE = "accepted";
    private static final String PROFILES_SOURCE = "profile-changes";
    private static final String DECIDE = "decide";

    /** How long after its upload was received a row that claimed nothing is still answered the same. */
    static final Duration REFUSALS_KEPT = Duration.ofDays(14);

    private RegistryTopology() {}

    /** Adds the stream's nodes to a topology and returns it. */
    public static Topology addTo(Topology topology, StreamParts parts) {
        return topology.addSource(
                        ACCEPTED_SOURCE,
                        new StringDeserializer(),
                        RegistryTopology.<DeviceAccepted>events(TopicCatalogue.DEVICES_ACCEPTED, parts),
                        TopicCatalogue.DEVICES_ACCEPTED.name())
                .addSource(
                        PROFILES_SOURCE,
                        new StringDeserializer(),
                        RegistryTopology.<Profile>events(TopicCatalogue.PROFILES, parts),
                        TopicCatalogue.PROFILES.name())
                .addProcessor(DECIDE, () -> new RowDecisions(parts), ACCEPTED_SOURCE, PROFILES_SOURCE)
                .addStateStore(devices(), DECIDE)
                .addStateStore(refusals(), DECIDE)
                .addStateStore(profiles(), DECIDE)
                .addSink(
                        REGISTERED,
                        TopicCatalogue.DEVICES_REGISTERED.name(),
                        new StringSerializer(),
                        events(parts),
                        DECIDE)
                .addSink(REFUSED, TopicCatalogue.DEVICES_REFUSED.name(), new StringSerializer(), events(parts), DECIDE)
                .addSink(STATUS, TopicCatalogue.DEVICES_STATUS.name(), new StringSerializer(), events(parts), DECIDE);
    }

    private static <T extends SpecificRecord> EventDeserializer<T> events(Topic topic, StreamParts parts) {
        return new EventDeserializer<>(
                topic,
                parts.events().deserializer(),
                parts.settings().recordLimit().toBytes());
    }

    private static Serializer<SpecificRecord> events(StreamParts parts) {
        return parts.events().serializer();
    }

    private static StoreBuilder<KeyValueStore<String, DeviceRecord>> devices() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DEVICES),
                        Serdes.String(),
                        RecordSerde.of(DeviceRecord.getEncoder(), DeviceRecord.getDecoder()))
                .withCachingDisabled();
    }

    private static StoreBuilder<WindowStore<String, RefusalRecord>> refusals() {
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(REFUSALS, REFUSALS_KEPT, Duration.ofMillis(1), false),
                        Serdes.String(),
                        RecordSerde.of(RefusalRecord.getEncoder(), RefusalRecord.getDecoder()))
                .withCachingDisabled();
    }

    private static StoreBuilder<KeyValueStore<String, Profile>> profiles() {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(PROFILES),
                        Serdes.String(),
                        RecordSerde.of(Profile.getEncoder(), Profile.getDecoder()))
                .withCachingDisabled();
    }
}
