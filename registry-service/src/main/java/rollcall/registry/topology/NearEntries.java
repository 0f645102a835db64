package rollcall.registry.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.CatalogueNear;

/** Keeps near entries as their topic has them. */
final class NearEntries implements Processor<String, CatalogueNear, Void, Void> {
    private KeyValueStore<String, CatalogueNear> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(MissedNodes.NEAR);
    }

    @Override
    public void process(Record<String, CatalogueNear> entry) {
        store.put(entry.key(), entry.value());
    }
}
