package rollcall.registry.topology;

import java.util.List;
import org.apache.kafka.streams.Topology;
import rollcall.events.Relationship;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.StreamParts;

/** The part of the topology that decides who may act for whom: by pairs of partner and customer, apart from all devices. */
final class RelationshipNodes {
    static final String RELATIONSHIPS = "relationships";
    static final String STANDING = "relationships-standing";
    static final String DECIDED = "relationship-commands-decided";
    static final String AUDITED = "relationships-audited";

    static final List<Topic> READ = List.of(TopicCatalogue.RELATIONSHIPS_REQUESTED);
    static final List<Topic> WRITTEN =
            List.of(TopicCatalogue.RELATIONSHIPS, TopicCatalogue.COMMANDS_DECIDED, TopicCatalogue.AUDIT);

    private static final String COMMANDS = "relationship-commands";
    private static final String RELATE = "relate";

    private RelationshipNodes() {}

    static void addTo(Topology topology, StreamParts parts) {
        Nodes.addSource(topology, COMMANDS, TopicCatalogue.RELATIONSHIPS_REQUESTED, parts);
        topology.addProcessor(RELATE, RelationshipDecisions::new, COMMANDS)
                .addStateStore(
                        EventStore.<Relationship>of(RELATIONSHIPS, TopicCatalogue.RELATIONSHIPS, parts.events()),
                        RELATE);
        Nodes.addSink(topology, STANDING, TopicCatalogue.RELATIONSHIPS, parts, RELATE);
        Nodes.addSink(topology, DECIDED, TopicCatalogue.COMMANDS_DECIDED, parts, RELATE);
        Nodes.addSink(topology, AUDITED, TopicCatalogue.AUDIT, parts, RELATE);
    }
}
