package rollcall.registry.topology;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.registry.anchor.Anchors;
import rollcall.registry.record.AnchorRecord;

record StoredAnchors(KeyValueStore<String, AnchorRecord> store) implements Anchors {
    @Override
    public Optional<AnchorRecord> find(String anchor) {
        return Optional.ofNullable(store.get(anchor));
    }

    @Override
    public void keep(String anchor, AnchorRecord holder) {
        store.put(anchor, holder);
    }

    @Override
    public void release(String anchor) {
        store.delete(anchor);
    }
}
