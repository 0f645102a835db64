package rollcall.registry.claim;

import java.time.Instant;
import rollcall.registry.record.DeviceRecord;

/** Ends claims: the device is free at once, and the row that had claimed it is remembered. */
public final class ClaimEnds {
    private final PastClaims pastClaims;

    public ClaimEnds(PastClaims pastClaims) {
        this.pastClaims = pastClaims;
    }

    /**
     * To be kept by the caller.
     *
     * @param at when that was wanted, which may be long before it is decided: whoever was told so may send the device again
     *     at once. Never before the row that claimed it, though by another's clock that may have come later.
     */
    public Change end(DeviceRecord device, Instant at, String why) {
        pastClaims.remember(device);
        Instant freeSince = at.isBefore(device.getReceivedAt()) ? device.getReceivedAt() : at;
        return new Change(device, Claim.ended(device, freeSince), why);
    }
}
