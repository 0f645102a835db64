package rollcall.registry.claim;

import java.util.Optional;
import rollcall.events.DeviceAccepted;
import rollcall.registry.record.DeviceRecord;

/**
 * What is known when a row is decided.
 *
 * @param device what is on record; empty if nobody ever claimed it
 * @param speaker the row of the same upload that was decided for this device before; 0 if there is none
 */
record Situation(DeviceAccepted row, Optional<DeviceRecord> device, int speaker) {

    boolean belongsToAnother() {
        return device.isPresent()
                && !device.get().getCustomer().equals(row.getRow().getCustomer());
    }
}
