package rollcall.benchmarks.latency;

import java.util.concurrent.CompletableFuture;

/**
 * One upload on its way. All its times count from when it was due, not from when it was sent: what is late because others
 * are slow waits on its own account.
 */
final class Journey {
    private final int answeredBefore;
    private final int rows;
    private final long due;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile Posting.Answer answer;
    private volatile long visibleAt;

    /**
     * @param answeredBefore how many uploads had been answered when it was sent: all of them were received before it
     * @param due {@link System#nanoTime} at which it had to be sent
     */
    Journey(int answeredBefore, int rows, long due) {
        this.answeredBefore = answeredBefore;
        this.rows = rows;
        this.due = due;
    }

    void answered(Posting.Answer given) {
        answer = given;
        if (given.isRefusal()) {
            end.complete(null);
        }
    }

    void visible(long at) {
        visibleAt = at;
        end.complete(null);
    }

    int answeredBefore() {
        return answeredBefore;
    }

    int rows() {
        return rows;
    }

    /** Known once it is answered. */
    String upload() {
        return answer.upload();
    }

    boolean isRefused() {
        return answer.isRefusal();
    }

    String refusal() {
        return answer.refusal();
    }

    /** When it was refused, or found in the view with no row pending. */
    CompletableFuture<Void> end() {
        return end;
    }

    long nanosToAnswer() {
        return answer.at() - due;
    }

    long nanosToView() {
        return visibleAt - due;
    }

    long nanosTo(long moment) {
        return moment - due;
    }
}
