package rollcall.registry.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rollcall.registry.record.DeviceRecord;

final class RememberingDevices implements Devices {
    private final Map<String, DeviceRecord> kept = new HashMap<>();

    @Override
    public Optional<DeviceRecord> find(String deviceId) {
        return Optional.ofNullable(kept.get(deviceId));
    }

    @Override
    public void keep(String deviceId, DeviceRecord device) {
        kept.put(deviceId, device);
    }
}
