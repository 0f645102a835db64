package rollcall.systemtests.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a fault's test leaves to chance. Another one each time, unless {@code -Drollcall.faults.seed=...} names it: every
 * test says its own.
 */
public final class Chance {
    private static final String SEED = "rollcall.faults.seed";

    private final long seed = Long.getLong(SEED, System.nanoTime() & 0xFFFF_FFFFL);
    private final Random random = new Random(seed);

    long seed() {
        return seed;
    }

    /** Lets time pass, up to that long. */
    public void pause(Duration longest) {
        Duration pause = Duration.ofMillis(random.nextLong(longest.toMillis()));
        await().pollDelay(pause).atMost(longest.plusMinutes(1)).until(() -> true);
    }

    /** So many of these in any order: each as often as any other, give or take one. */
    <T> List<T> turns(List<T> of, int count) {
        List<T> turns = new ArrayList<>();
        while (turns.size() < count) {
            List<T> round = new ArrayList<>(of);
            Collections.shuffle(round, random);
            turns.addAll(round);
        }
        return turns.subList(0, count);
    }

    @Override
    public String toString() {
        return "-D" + SEED + "=" + seed;
    }
}
