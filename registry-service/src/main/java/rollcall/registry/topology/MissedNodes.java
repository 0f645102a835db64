package rollcall.registry.topology;

import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import rollcall.events.CatalogueNear;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.StreamParts;

/** The part of the topology that refuses rows whose device nobody found. */
final class MissedNodes {
    static final String NEAR = "near";
    static final String REFUSALS = "missed-refusals";
    static final String REFUSED = "missed-refused";

    private static final String NEAR_ENTRIES = "near-entries";
    private static final String KEEP_NEAR = "keep-near";
    private static final String MISSED = "missed-rows";
    private static final String REFUSE = "refuse-missed";

    private MissedNodes() {}

    /** Near entries need no changelog: nothing is decided by them, so their topic may be what the store comes back from. */
    static void addTo(Topology topology, StreamParts parts) {
        topology.addReadOnlyStateStore(
                EventStore.<CatalogueNear>of(NEAR, TopicCatalogue.CATALOGUE_NEAR, parts.events()),
                NEAR_ENTRIES,
                new GivingWay(parts.clock()),
                new StringDeserializer(),
                Nodes.<CatalogueNear>reading(TopicCatalogue.CATALOGUE_NEAR, parts),
                TopicCatalogue.CATALOGUE_NEAR.name(),
                KEEP_NEAR,
                NearEntries::new);
        Nodes.addSource(topology, MISSED, TopicCatalogue.DEVICES_MISSED, parts);
        topology.addProcessor(REFUSE, () -> new MissedRows(parts), MISSED)
                .addStateStore(RecordStores.refusals(REFUSALS), REFUSE)
                .connectProcessorAndStateStores(REFUSE, NEAR);
        Nodes.addSink(topology, REFUSED, TopicCatalogue.DEVICES_REFUSED, parts, REFUSE);
    }
}
