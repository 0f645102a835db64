package rollcall.registry.claim;

import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.RefusalRecord;

/** What is decided about a row. The same row is decided once; whenever it comes again, the decision is told again. */
public sealed interface Decision {

    /**
     * The row's customer owns the device.
     *
     * @param again whether that was decided earlier and nothing changes now
     */
    record Registered(DeviceRecord device, boolean again) implements Decision {}

    /** Its customer owns the device already. */
    record Unchanged(RefusalRecord answer) implements Decision {}

    /** The row gets no device. */
    record Refused(RefusalRecord answer) implements Decision {}
}
