package rollcall.registry.topology;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.WindowStore;
import rollcall.registry.claim.Refusals;
import rollcall.registry.record.RefusalRecord;

/** The receipt of the upload is the window's start: known at each delivery of a row, it makes every look-up a point. */
record StoredRefusals(WindowStore<String, RefusalRecord> store) implements Refusals {
    @Override
    public Optional<RefusalRecord> find(String key, Instant receivedAt) {
        return Optional.ofNullable(store.fetch(key, receivedAt.toEpochMilli()));
    }

    @Override
    public void keep(String key, Instant receivedAt, RefusalRecord answer) {
        store.put(key, answer, receivedAt.toEpochMilli());
    }
}
