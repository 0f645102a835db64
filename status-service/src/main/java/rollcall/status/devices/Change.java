package rollcall.status.devices;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a device.
 *
 * @param registrationId the row that brought it about; empty if none did
 * @param submitter who sent that row for the device's owner; empty if unknown
 * @param by the organization that acted; empty if nobody did
 * @param details JSON; null if there is nothing more to tell
 */
record Change(
        long version,
        String kind,
        String statusBefore,
        String statusAfter,
        String why,
        String details,
        String by,
        Optional<String> registrationId,
        Optional<String> submitter,
        Instant occurredAt) {

    boolean isRegistration() {
        return kind.equals("registration");
    }
}
