package rollcall.status.uploads;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An upload and how far it is.
 *
 * @param files JSON, as the view keeps it
 * @param announcedAt when its publishing last began
 * @param publishedAt when its last row was on the log; null while it is not
 * @param counts decided rows by outcome
 * @param codes decided rows by code, those without one left out
 * @param lastDecidedAt null while no row is decided
 */
record Upload(
        UUID id,
        String customer,
        String submitter,
        String groupTag,
        String files,
        int rowCount,
        String requestId,
        String traceId,
        Instant receivedAt,
        Instant announcedAt,
        Instant publishedAt,
        Map<Outcome, Integer> counts,
        TreeMap<String, Integer> codes,
        Instant lastDecidedAt) {

    int count(Outcome outcome) {
        return outcome == Outcome.PENDING ? pending() : counts.getOrDefault(outcome, 0);
    }

    int decided() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int pending() {
        return Math.max(0, rowCount - decided());
    }

    boolean isFinished() {
        return pending() == 0 && (rowCount > 0 || publishedAt != null);
    }

    /** When the last row was decided; null while one is pending. */
    Instant completedAt() {
        if (!isFinished()) {
            return null;
        }
        return lastDecidedAt == null ? publishedAt : lastDecidedAt;
    }

    /** Partner Center's word for how far it is. */
    String progress() {
        if (isFinished()) {
            return count(Outcome.REJECTED) + count(Outcome.REFUSED) == 0 ? "finished" : "finished_with_errors";
        }
        return decided() == 0 ? "queued" : "processing";
    }

    /** The same, or that nobody has heard of it for so long that only the client's retry will finish it. */
    String status(Instant now, Duration patience) {
        boolean silent = publishedAt == null
                && !isFinished()
                && lastSign().plus(patience).isBefore(now);
        return silent ? "interrupted" : progress();
    }

    private Instant lastSign() {
        return lastDecidedAt == null || announcedAt.isAfter(lastDecidedAt) ? announcedAt : lastDecidedAt;
    }
}
