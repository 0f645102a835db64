package rollcall.cli.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How often something is tried again, and how long is waited before: twice as long each time, or as long as was asked for. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(2);
    private static final int READING = 4;

    private final int tries;
    private int tried;

    /** @param tries how often it is tried again */
    public Backoff(int tries) {
        this.tries = tries;
    }

    static Backoff ofReading() {
        return new Backoff(READING);
    }

    /** Whether there is another try. */
    public boolean goesOn() {
        return tried < tries;
    }

    /** How often something was tried again so far. */
    public int tried() {
        return tried;
    }

    /**
     * How long to wait now.
     *
     * @param asked what the server asks for
     */
    public Duration next(Optional<Duration> asked) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(tried, 10));
        tried++;
        Duration own = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        long jitter = ThreadLocalRandom.current().nextLong(own.toMillis() / 4 + 1);
        return asked.map(wanted -> wanted.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wanted)
                .orElse(own)
                .plusMillis(jitter);
    }

    /** Waits that long. */
    public void rest(Optional<Duration> asked) {
        try {
            Thread.sleep(next(asked).toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
