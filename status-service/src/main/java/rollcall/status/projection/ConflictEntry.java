package rollcall.status.projection;

import java.time.Instant;
import rollcall.events.IdentityConflict;

/**
 * A conflict about hardware, as far as told to one of its two devices or to both.
 *
 * @param earlier the device that held the hardware first; empty if unknown
 * @param later the device that showed up with it; empty if unknown
 * @param settledAt null while it is not settled
 */
record ConflictEntry(
        String id,
        String anchor,
        String earlier,
        String later,
        Instant foundAt,
        Instant settledAt,
        String decision,
        String by,
        String reason,
        String requestId) {

    static ConflictEntry of(IdentityConflict event) {
        boolean earlier = event.getRole().equals("earlier");
        return new ConflictEntry(
                event.getConflictId(),
                event.getAnchor(),
                earlier ? event.getDeviceId() : "",
                earlier ? "" : event.getDeviceId(),
                event.getAt(),
                event.getState().equals("settled") ? event.getAt() : null,
                event.getDecision(),
                event.getBy(),
                event.getReason(),
                event.getRequestId());
    }

    /** Both tellings in one, whichever came first: what is known of a conflict only grows. */
    static ConflictEntry merged(ConflictEntry first, ConflictEntry second) {
        return new ConflictEntry(
                first.id,
                first.anchor,
                greater(first.earlier, second.earlier),
                greater(first.later, second.later),
                Earlier.of(first.foundAt, second.foundAt),
                Earlier.of(first.settledAt, second.settledAt),
                greater(first.decision, second.decision),
                greater(first.by, second.by),
                greater(first.reason, second.reason),
                greater(first.requestId, second.requestId));
    }

    private static String greater(String first, String second) {
        return first.compareTo(second) < 0 ? second : first;
    }
}
