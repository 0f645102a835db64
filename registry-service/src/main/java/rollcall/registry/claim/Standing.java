package rollcall.registry.claim;

import java.time.Instant;
import rollcall.registry.record.DeviceRecord;

/** What somebody has to do with a device. */
public final class Standing {
    private Standing() {}

    /** Whether the organization has the device or registered it: only these may change it or say that it was seen. */
    public static boolean isConcerned(DeviceRecord device, String organization) {
        return organization.equals(device.getCustomer()) || organization.equals(device.getSubmitter());
    }

    /** Whether it is anybody's. */
    public static boolean isHeld(DeviceRecord device) {
        return device.getFreeSince().equals(Instant.EPOCH);
    }
}
