package rollcall.registry.topology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import rollcall.events.Profile;
import rollcall.events.ProfileCommand;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.StreamParts;

/** The part of the topology that decides which profiles a customer has: by customer, apart from all devices. */
final class ProfileNodes {
    static final String GOVERNED = "profiles-governed";
    static final String RETIREMENTS = "profile-retirements";
    static final String COUNTED = "profile-retirements-counted";
    static final String STANDING = "profiles-standing";
    static final String DECIDED = "profile-commands-decided";
    static final String AUDITED = "profiles-audited";

    static final List<Topic> READ = List.of(TopicCatalogue.PROFILES_REQUESTED, TopicCatalogue.PROFILES_BORNE);
    static final List<Topic> WRITTEN =
            List.of(TopicCatalogue.PROFILES, TopicCatalogue.COMMANDS_DECIDED, TopicCatalogue.AUDIT);

    private static final String COMMANDS = "profile-commands";
    private static final String COUNTS = "profile-counts";
    private static final String GOVERN = "govern-profiles";

    private ProfileNodes() {}

    static void addTo(Topology topology, StreamParts parts) {
        Nodes.addSource(topology, COMMANDS, TopicCatalogue.PROFILES_REQUESTED, parts);
        Nodes.addSource(topology, COUNTS, TopicCatalogue.PROFILES_BORNE, parts);
        topology.addProcessor(GOVERN, ProfileDecisions::new, COMMANDS, COUNTS)
                .addStateStore(EventStore.<Profile>of(GOVERNED, TopicCatalogue.PROFILES, parts.events()), GOVERN)
                .addStateStore(
                        EventStore.<ProfileCommand>of(RETIREMENTS, TopicCatalogue.PROFILES_REQUESTED, parts.events()),
                        GOVERN)
                .addStateStore(RecordStores.index(COUNTED), GOVERN)
                .addSink(
                        STANDING,
                        TopicCatalogue.PROFILES.name(),
                        new StringSerializer(),
                        parts.events().serializer(),
                        TO_ALL,
                        GOVERN);
        Nodes.addSink(topology, DECIDED, TopicCatalogue.COMMANDS_DECIDED, parts, GOVERN);
        Nodes.addSink(topology, AUDITED, TopicCatalogue.AUDIT, parts, GOVERN);
    }

    /** A copy into each partition, where it stands among the claims. */
    private static final StreamPartitioner<Object, Object> TO_ALL =
            (topic, key, value, partitions) -> Optional.of(all(partitions));

    private static Set<Integer> all(int partitions) {
        return IntStream.range(0, partitions).boxed().collect(Collectors.toSet());
    }
}
