package rollcall.registry.claim;

import java.util.Optional;
import rollcall.devices.identity.ShownHardware;
import rollcall.events.CatalogueDevice;
import rollcall.events.DeviceAccepted;
import rollcall.registry.record.DeviceRecord;

/**
 * What is known when a row is decided.
 *
 * @param device what is on record; empty if nobody has it
 * @param speaker the row of the same upload that was decided for this device before; 0 if there is none
 * @param entry what the manufacturer said to have built
 */
record Situation(DeviceAccepted row, Optional<DeviceRecord> device, int speaker, Optional<CatalogueDevice> entry) {
    private static final String BY_HASH = "hash";

    boolean belongsToAnother() {
        return device.isPresent()
                && !device.get().getCustomer().equals(row.getRow().getCustomer());
    }

    /** Whether the row's hash shows other hardware than the device was built with. */
    boolean disagreesWithEntry() {
        return entry.isPresent()
                && shown().filter(hardware -> !hardware.agreesWith(entry.get().getAnchor()))
                        .isPresent();
    }

    /** Whether the row's hash shows other hardware than the device has, and which it is. */
    boolean bringsHardware() {
        return device.isPresent()
                && !row.getAnchor().isEmpty()
                && shown().filter(hardware -> device.get().getAnchor().isEmpty()
                                || !hardware.agreesWith(device.get().getAnchor()))
                        .isPresent();
    }

    private Optional<ShownHardware> shown() {
        return row.getProof().equals(BY_HASH)
                ? Optional.of(ShownHardware.of(
                        row.getAnchor(),
                        row.getFacts() == null ? "" : row.getFacts().getSmbiosUuid()))
                : Optional.empty();
    }
}
