package rollcall.registry.claim;

import java.util.List;
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

    /**
     * Its customer owns the device already.
     *
     * @param changes what the device learned from the row, in order; empty if nothing, or if it did so before
     */
    record Unchanged(RefusalRecord answer, List<Change> changes) implements Decision {}

    /** The row gets no device. */
    record Refused(RefusalRecord answer) implements Decision {}

    /** The row had the device and was told so; its claim has ended since, and nothing is told again. */
    record Past() implements Decision {}
}
