package rollcall.registry.topology;

import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryReceived;
import rollcall.events.CatalogueProductKey;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.StreamParts;

/** The part of the topology that decides what manufacturers say to have built. */
final class CatalogueNodes {
    static final String DECIDE_ENTRY = "decide-entry";
    static final String PRODUCT_KEYS = "product-keys";
    static final String CATALOGUE = "catalogue";

    static final String BY_DEVICE = "entries-by-device";
    static final String PUBLISHED = "catalogue-devices";
    static final String KEYS_PUBLISHED = "catalogue-product-keys";
    static final String NEAR = "catalogue-near";
    static final String DECIDED = "entries-decided";

    private static final String ENTRIES = "catalogue-entries";

    private CatalogueNodes() {}

    /**
     * The stores are the registry's own and not the published topics read back: an entry must be decided by all that were
     * decided before it, and a topic shows those only after their transaction.
     */
    static void addTo(Topology topology, StreamParts parts) {
        topology.addSource(
                        AutoOffsetReset.earliest(),
                        ENTRIES,
                        new GivingWay(parts.clock()),
                        new StringDeserializer(),
                        Nodes.<CatalogueEntryReceived>reading(TopicCatalogue.CATALOGUE_RECEIVED, parts),
                        TopicCatalogue.CATALOGUE_RECEIVED.name())
                .addProcessor(DECIDE_ENTRY, () -> new CatalogueDecisions(parts), ENTRIES)
                .addStateStore(
                        EventStore.<CatalogueProductKey>of(
                                PRODUCT_KEYS, TopicCatalogue.CATALOGUE_PRODUCT_KEYS, parts.events()),
                        DECIDE_ENTRY)
                .addStateStore(
                        EventStore.<CatalogueDevice>of(CATALOGUE, TopicCatalogue.CATALOGUE_DEVICES, parts.events()),
                        DECIDE_ENTRY);
        Nodes.addSink(topology, BY_DEVICE, TopicCatalogue.CATALOGUE_RECEIVED, parts, DECIDE_ENTRY);
        Nodes.addSink(topology, PUBLISHED, TopicCatalogue.CATALOGUE_DEVICES, parts, DECIDE_ENTRY);
        Nodes.addSink(topology, KEYS_PUBLISHED, TopicCatalogue.CATALOGUE_PRODUCT_KEYS, parts, DECIDE_ENTRY);
        Nodes.addSink(topology, NEAR, TopicCatalogue.CATALOGUE_NEAR, parts, DECIDE_ENTRY);
        Nodes.addSink(topology, DECIDED, TopicCatalogue.CATALOGUE_DECIDED, parts, DECIDE_ENTRY);
    }
}
