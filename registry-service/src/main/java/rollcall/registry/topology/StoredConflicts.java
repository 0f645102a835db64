package rollcall.registry.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.registry.anchor.Conflicts;
import rollcall.registry.record.ConflictRecord;

record StoredConflicts(KeyValueStore<String, ConflictRecord> store) implements Conflicts {
    @Override
    public Optional<ConflictRecord> find(String anchor, String conflictId) {
        return Optional.ofNullable(store.get(key(anchor, conflictId)));
    }

    @Override
    public void keep(String anchor, ConflictRecord conflict) {
        store.put(key(anchor, conflict.getConflictId()), conflict);
    }

    @Override
    public List<ConflictRecord> open(String anchor) {
        List<ConflictRecord> open = new ArrayList<>(0);
        try (KeyValueIterator<String, ConflictRecord> all = store.prefixScan(key(anchor, ""), new StringSerializer())) {
            all.forEachRemaining(entry -> {
                if (entry.value.getDecision().isEmpty()) {
                    open.add(entry.value);
                }
            });
        }
        return open;
    }

    private static String key(String anchor, String conflictId) {
        return anchor + '/' + conflictId;
    }
}
