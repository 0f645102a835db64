package rollcall.registry.topology;

import org.apache.kafka.streams.Topology;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.StreamParts;

/** The part of the topology that is keyed by hardware. */
final class AnchorNodes {
    static final String ANCHORS = "anchors";
    static final String CONFLICTS = "conflicts";
    static final String TOLD = "conflicts-told";
    static final String DECIDED = "commands-decided";
    static final String AUDITED = "settlements-audited";

    private static final String HARDWARE = "hardware";
    private static final String SETTLEMENTS = "settlements";
    private static final String DECIDE_HARDWARE = "decide-hardware";

    private AnchorNodes() {}

    static void addTo(Topology topology, StreamParts parts) {
        Nodes.addSource(topology, HARDWARE, TopicCatalogue.DEVICES_ANCHORED, parts);
        Nodes.addSource(topology, SETTLEMENTS, TopicCatalogue.CONFLICTS_SETTLEMENTS, parts);
        topology.addProcessor(DECIDE_HARDWARE, () -> new AnchorDecisions(parts), HARDWARE, SETTLEMENTS)
                .addStateStore(RecordStores.anchors(ANCHORS), DECIDE_HARDWARE)
                .addStateStore(RecordStores.conflicts(CONFLICTS), DECIDE_HARDWARE);
        Nodes.addSink(topology, TOLD, TopicCatalogue.DEVICES_CONFLICTS, parts, DECIDE_HARDWARE);
        Nodes.addSink(topology, AUDITED, TopicCatalogue.AUDIT, parts, DECIDE_HARDWARE);
        Nodes.addSink(topology, DECIDED, TopicCatalogue.COMMANDS_DECIDED, parts, DECIDE_HARDWARE);
    }
}
