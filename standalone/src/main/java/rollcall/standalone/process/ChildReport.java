package rollcall.standalone.process;

import java.time.Instant;

/**
 * How a child is doing.
 *
 * @param name the program's name
 * @param state what it is at
 * @param pid its process id; 0 while there is no process
 * @param since when it came into this state
 * @param restarts how often it was started again because it had ended
 * @param reason why it is not as it should be; empty when it is
 */
public record ChildReport(String name, State state, long pid, Instant since, int restarts, String reason) {

    /** What a child is at. */
    public enum State {
        /** For others, which must be ready first. */
        WAITING,
        STARTING,
        READY,
        /** Runs, was ready, and says that it is not just now. */
        UNREADY,
        /** A task that has done its work. */
        DONE,
        /** Ended when it should not, and is started again shortly. */
        RESTARTING,
        STOPPED,
        /** Ended too often in a row; left alone from here on. */
        GIVEN_UP
    }

    /** Whether those that lean on it can go on. */
    public boolean ready() {
        return state == State.READY || state == State.DONE;
    }
}
