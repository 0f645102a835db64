package rollcall.registry.claim;

import java.util.Optional;
import rollcall.registry.record.DeviceRecord;

/** The devices on record, by device id. A record is never removed. */
public interface Devices {
    Optional<DeviceRecord> find(String deviceId);

    void keep(String deviceId, DeviceRecord device);
}
