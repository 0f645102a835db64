package rollcall.streams;

import java.time.Duration;

/**
 * How records come to one stream thread, whichever of its tasks they are for: a commit that one of them asks for is a commit
 * of all. Times are milliseconds of the stream's clock.
 */
final class Pace {
    static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    static final Duration LONGEST_PAUSE = Duration.ofMillis(80);

    private static final Duration SILENCE = Duration.ofMillis(100);

    /** A flow brings more than these between two commits, however short they follow each other. */
    private static final int FEW = 64;

    /** The stage before commits a flow in bursts: so many pauses lie between them at most. */
    private static final int PAUSES_BETWEEN_BURSTS = 4;

    private long lastRecord;
    private long lastCommit;
    private boolean resting = true;
    private long restingSince;
    private int records;
    private Duration pause = SHORTEST_PAUSE;

    Pace(long now) {
        lastRecord = now - SILENCE.toMillis();
        lastCommit = lastRecord;
        restingSince = lastRecord;
    }

    /** Notes a record and says whether it is the first after a silence. */
    boolean record(long now) {
        boolean first = resting && (now - restingSince >= silence() || now < restingSince);
        resting = false;
        lastRecord = now;
        records++;
        return first;
    }

    /**
     * Notes that the thread is there and has nothing to do. Silence counts from here: while it commits it hears nothing,
     * and that may take longer than any silence.
     */
    void rest(long now) {
        resting = true;
        restingSince = now;
    }

    /** Longer than any gap of a flow whose gaps are known. */
    private long silence() {
        return Math.max(SILENCE.toMillis(), PAUSES_BETWEEN_BURSTS * pause.toMillis());
    }

    /** How long nothing has to come before what came is committed. */
    Duration pause() {
        return pause;
    }

    boolean isPause(long now) {
        return now - lastRecord >= pause.toMillis();
    }

    /** Whether nothing came since a commit was asked for. */
    boolean isQuiet() {
        return records == 0;
    }

    /** Whether a commit was asked for since that time. */
    boolean isCommitted(long since) {
        return lastCommit > since;
    }

    /** Notes that a commit was asked for. What looked like a pause behind many records may have been a gap. */
    void commit(long now) {
        pause = records > FEW ? longer(pause) : SHORTEST_PAUSE;
        records = 0;
        lastCommit = now;
    }

    private static Duration longer(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
}
