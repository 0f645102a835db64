package rollcall.status.rebuild;

import java.time.Instant;

/**
 * How far a rebuild is.
 *
 * @param startedAt null before the first one of this instance
 * @param endedAt null while one runs
 * @param records folded so far by this run
 * @param behind records that the live view holds and it has still to fold, as of the last look
 * @param message what went wrong, or empty
 */
public record RebuildState(Phase phase, Instant startedAt, Instant endedAt, long records, long behind, String message) {

    /** What it is at. */
    public enum Phase {
        IDLE,
        FOLDING,
        SWAPPING,
        DONE,
        ABORTED,
        FAILED
    }

    static final RebuildState IDLE = new RebuildState(Phase.IDLE, null, null, 0, 0, "");

    static RebuildState begun(Instant now) {
        return new RebuildState(Phase.FOLDING, now, null, 0, 0, "");
    }

    RebuildState folded(long more, long left) {
        return new RebuildState(phase, startedAt, endedAt, records + more, left, message);
    }

    RebuildState swapping() {
        return new RebuildState(Phase.SWAPPING, startedAt, endedAt, records, behind, message);
    }

    RebuildState ended(Phase end, Instant now, String why) {
        return new RebuildState(end, startedAt, now, records, behind, why);
    }

    boolean isRunning() {
        return phase == Phase.FOLDING || phase == Phase.SWAPPING;
    }
}
