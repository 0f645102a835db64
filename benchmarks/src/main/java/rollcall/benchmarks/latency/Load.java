package rollcall.benchmarks.latency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What another customer sends meanwhile: an upload every quarter of a second, whatever becomes of them.
 *
 * @param rows of each upload
 */
record Load(String customer, Posting posting, List<Path> files, int rows) {
    static final Duration EVERY = Duration.ofMillis(250);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The rows that each upload needs for so many devices a second. */
    static int rowsFor(double devicesPerSecond) {
        return Math.max(1, (int) (devicesPerSecond * EVERY.toMillis() / 1_000));
    }

    /**
     * What was sent.
     *
     * @param rows of each upload
     * @param lastDue {@link System#nanoTime} at which the last had to be sent
     */
    record Sent(List<Posting.Answer> answers, int rows, long lastDue) {
        long refused() {
            return answers.stream().filter(Posting.Answer::isRefusal).count();
        }

        /**
         * Waits until every row that was taken is decided: how long after the last upload was due that was. Seconds say
         * that the load was more than can be sustained.
         */
        double secondsBehind(Decisions decisions) {
            long until = System.nanoTime() + LONGEST.toNanos();
            long last = answers.stream()
                    .filter(answer -> !answer.isRefusal())
                    .mapToLong(answer -> decisions.lastOf(answer.upload(), rows, until))
                    .max()
                    .orElse(lastDue);
            return (last - lastDue) / 1e9;
        }
    }

    /** Begins, and returns at once; the answers are there when all is sent and answered. */
    CompletableFuture<Sent> begin() {
        CompletableFuture<Sent> all = new CompletableFuture<>();
        new Thread(() -> all.complete(send()), "load").start();
        return all;
    }

    private Sent send() {
        List<CompletableFuture<Posting.Answer>> sent = new ArrayList<>();
        long[] lastDue = {0};
        new Schedule(EVERY, files.size()).run((number, due) -> {
            sent.add(posting.post(customer, files.get(number)));
            lastDue[0] = due;
        });
        return new Sent(sent.stream().map(CompletableFuture::join).toList(), rows, lastDue[0]);
    }
}
