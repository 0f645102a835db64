package rollcall.standalone.process;

import java.time.Duration;

/**
 * When a child that ended is started again.
 *
 * @param first the wait before the first new start; each further one waits twice as long
 * @param longest no wait is longer
 * @param attempts how many new starts in a row are tried before it is given up
 * @param settled a child that ran this long starts afresh, its earlier ends forgotten
 */
public record Restarts(Duration first, Duration longest, int attempts, Duration settled) {
    public static final Restarts USUAL =
            new Restarts(Duration.ofSeconds(1), Duration.ofSeconds(15), 5, Duration.ofMinutes(1));

    /** How long to wait after so many ends in a row, counted from 1. */
    Duration waitAfter(int ends) {
        long factor = 1L << Math.min(ends - 1, 20);
        Duration wait = first.multipliedBy(factor);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
