package rollcall.ingest.checkin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A device that was seen.
 *
 * @param seenAt when; as it is told if absent
 */
record SeenDevice(String deviceId, @Nullable Instant seenAt) {
    /** When, to the millisecond: neither after it was told nor before time is counted from, whatever its clock says. */
    Instant notAfter(Instant told) {
        if (seenAt == null || seenAt.isAfter(told)) {
            return told;
        }
        return seenAt.isBefore(Instant.EPOCH) ? Instant.EPOCH : seenAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
