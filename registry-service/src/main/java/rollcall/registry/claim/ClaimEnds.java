package rollcall.registry.claim;

import java.time.Instant;
import rollcall.registry.record.DeviceRecord;

/** Ends claims: the device is free at once, and the row that had claimed it is remembered. */
public final class ClaimEnds {
    private final PastClaims pastClaims;

    public ClaimEnds(PastClaims pastClaims) {
        this.pastClaims = pastClaims;
    }

    /** To be kept by the caller. */
    public Change end(DeviceRecord device, Instant at, String why) {
        pastClaims.remember(device);
        return new Change(device, Claim.ended(device, at), why);
    }
}
