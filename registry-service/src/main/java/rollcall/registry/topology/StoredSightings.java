package rollcall.registry.topology;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.registry.lifecycle.Sightings;

record StoredSightings(KeyValueStore<String, Long> store) implements Sightings {
    @Override
    public Optional<Instant> last(String deviceId) {
        return Optional.ofNullable(store.get(deviceId)).map(Instant::ofEpochMilli);
    }

    @Override
    public void keep(String deviceId, Instant seenAt) {
        store.put(deviceId, seenAt.toEpochMilli());
    }

    @Override
    public void forget(String deviceId) {
        store.delete(deviceId);
    }
}
