package rollcall.benchmarks.latency;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends uploads at fixed times, each whether those before it have arrived or not, and times them on their way. */
record Trial(String customer, Posting posting, Looks looks, Decisions decisions) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** @param files one for each time, each of so many rows */
    Times run(Schedule schedule, List<Path> files, int rows) throws InterruptedException {
        List<Journey> journeys = new ArrayList<>();
        schedule.run((number, due) -> {
            Journey journey = new Journey(looks.begin(), rows, due);
            journeys.add(journey);
            posting.post(customer, files.get(number)).thenAccept(answer -> {
                journey.answered(answer);
                looks.answered(journey);
            });
        });
        long until = System.nanoTime() + LONGEST.toNanos();
        awaitEnd(journeys);
        return Times.of(journeys, decisions, until);
    }

    private static void awaitEnd(List<Journey> journeys) throws InterruptedException {
        try {
            CompletableFuture.allOf(journeys.stream().map(Journey::end).toArray(CompletableFuture[]::new))
                    .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException stuck) {
            throw new IllegalStateException(
                    "an upload was not in the view " + LONGEST + " after the last was sent", stuck);
        }
    }
}
