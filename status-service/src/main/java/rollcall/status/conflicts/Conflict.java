package rollcall.status.conflicts;

import java.time.Instant;
import java.util.Optional;

/**
 * Two devices that showed up with one piece of hardware.
 *
 * @param settledAt null while it is not settled
 * @param decision how it was settled; empty while it is not
 * @param by who settled it; empty if nobody had to
 * @param requestId of the request that settled it
 */
record Conflict(
        String id,
        String anchor,
        Instant foundAt,
        Instant settledAt,
        String decision,
        String by,
        String reason,
        String requestId,
        Side earlier,
        Side later) {

    ConflictState state() {
        return settledAt == null ? ConflictState.FOUND : ConflictState.SETTLED;
    }

    /**
     * One of the two devices.
     *
     * @param id empty until it has been told
     * @param owner whose it was when it was told of the conflict; null until then
     * @param claim the registration by which it was; empty if unknown
     */
    record Side(
            String id,
            String owner,
            Optional<Claim> claim,
            String serialNumber,
            String productKey,
            String manufacturer,
            String model,
            String status) {}

    /** A registration: which row, who sent it, and when it was decided. */
    record Claim(String registrationId, String submitter, Instant registeredAt) {}
}
