package rollcall.registry.topology;

import org.apache.kafka.streams.Topology;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.StreamParts;

/** The part of the topology that refuses rows whose device nobody found. */
final class MissedNodes {
    static final String REFUSALS = "missed-refusals";
    static final String REFUSED = "missed-refused";

    private static final String MISSED = "missed-rows";
    private static final String REFUSE = "refuse-missed";

    private MissedNodes() {}

    static void addTo(Topology topology, StreamParts parts) {
        Nodes.addSource(topology, MISSED, TopicCatalogue.DEVICES_MISSED, parts);
        topology.addProcessor(REFUSE, () -> new MissedRows(parts), MISSED)
                .addStateStore(RecordStores.refusals(REFUSALS), REFUSE);
        Nodes.addSink(topology, REFUSED, TopicCatalogue.DEVICES_REFUSED, parts, REFUSE);
    }
}
