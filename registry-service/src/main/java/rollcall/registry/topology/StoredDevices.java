package rollcall.registry.topology;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.registry.claim.Devices;
import rollcall.registry.record.DeviceRecord;

/** The devices of a partition, and beside them who bears what. */
final class StoredDevices implements Devices {
    private final KeyValueStore<String, DeviceRecord> store;
    private final Bearers bearers;

    /** Whoever keeps a record has looked for it just before. */
    private String soughtId = "";

    private Optional<DeviceRecord> sought = Optional.empty();

    StoredDevices(KeyValueStore<String, DeviceRecord> store, Bearers bearers) {
        this.store = store;
        this.bearers = bearers;
    }

    @Override
    public Optional<DeviceRecord> find(String deviceId) {
        sought = Optional.ofNullable(store.get(deviceId));
        soughtId = deviceId;
        return sought;
    }

    @Override
    public void keep(String deviceId, DeviceRecord device) {
        Optional<DeviceRecord> before = deviceId.equals(soughtId) ? sought : find(deviceId);
        store.put(deviceId, device);
        bearers.changed(deviceId, before, device);
        soughtId = deviceId;
        sought = Optional.of(device);
    }
}
