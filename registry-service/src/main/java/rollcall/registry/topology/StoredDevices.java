package rollcall.registry.topology;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.registry.claim.Devices;
import rollcall.registry.record.DeviceRecord;

record StoredDevices(KeyValueStore<String, DeviceRecord> store) implements Devices {
    @Override
    public Optional<DeviceRecord> find(String deviceId) {
        return Optional.ofNullable(store.get(deviceId));
    }

    @Override
    public void keep(String deviceId, DeviceRecord device) {
        store.put(deviceId, device);
    }
}
