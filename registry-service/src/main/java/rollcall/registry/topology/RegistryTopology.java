package rollcall.registry.topology;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import rollcall.events.Profile;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.StreamParts;

/** Accepted rows, profiles and what manufacturers say in; registrations, refusals, statuses and the catalogue out. */
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

    private static final List<Topic> READ =
            List.of(TopicCatalogue.DEVICES_ACCEPTED, TopicCatalogue.PROFILES, TopicCatalogue.CATALOGUE_RECEIVED);
    private static final List<Topic> WRITTEN = List.of(
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_STATUS,
            TopicCatalogue.CATALOGUE_DEVICES,
            TopicCatalogue.CATALOGUE_PRODUCT_KEYS,
            TopicCatalogue.CATALOGUE_DECIDED);

    private RegistryTopology() {}

    /** Everything it reads, with the dead letters, and writes. */
    public static List<Topic> topics() {
        return Stream.concat(READ.stream().flatMap(topic -> Stream.of(topic, topic.deadLetter())), WRITTEN.stream())
                .toList();
    }

    /** Adds the stream's nodes to a topology and returns it. */
    public static Topology addTo(Topology topology, StreamParts parts) {
        Nodes.addSource(topology, ACCEPTED_SOURCE, TopicCatalogue.DEVICES_ACCEPTED, parts);
        Nodes.addSource(topology, PROFILES_SOURCE, TopicCatalogue.PROFILES, parts);
        topology.addProcessor(DECIDE, () -> new RowDecisions(parts), ACCEPTED_SOURCE, PROFILES_SOURCE)
                .addStateStore(devices(), DECIDE)
                .addStateStore(refusals(), DECIDE)
                .addStateStore(profiles(), DECIDE);
        Nodes.addSink(topology, REGISTERED, TopicCatalogue.DEVICES_REGISTERED, parts, DECIDE);
        Nodes.addSink(topology, REFUSED, TopicCatalogue.DEVICES_REFUSED, parts, DECIDE);
        Nodes.addSink(topology, STATUS, TopicCatalogue.DEVICES_STATUS, parts, DECIDE);
        CatalogueNodes.addTo(topology, parts);
        return topology;
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
