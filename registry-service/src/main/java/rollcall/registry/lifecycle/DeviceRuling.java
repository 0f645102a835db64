package rollcall.registry.lifecycle;

import java.util.Optional;
import rollcall.devices.judgement.Finding;
import rollcall.registry.claim.Change;
import rollcall.registry.record.DeviceRecord;

/** What a command about a device comes to. */
public sealed interface DeviceRuling {
    /**
     * It is done.
     *
     * @param device as it is left
     * @param change what is other than before; empty if nothing
     */
    record Done(DeviceRecord device, Optional<Change> change) implements DeviceRuling {}

    /** Nothing is done. */
    record Refused(Finding why) implements DeviceRuling {}
}
