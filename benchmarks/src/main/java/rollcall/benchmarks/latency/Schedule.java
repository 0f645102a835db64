package rollcall.benchmarks.latency;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Fixed times at which something begins, whatever has become of what began before. */
record Schedule(Duration every, int count) {

    static Schedule lasting(Duration length, Duration every) {
        return new Schedule(every, Math.max(1, (int) (length.toNanos() / every.toNanos())));
    }

    /** What begins at each time. */
    @FunctionalInterface
    interface Beginning {
        /**
         * @param number from 0
         * @param due {@link System#nanoTime} at which it had to begin, however late it is
         */
        void begin(int number, long due);
    }

    /** Returns when the last has begun. */
    void run(Beginning beginning) {
        long start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long due = start + number * every.toNanos();
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            beginning.begin(number, due);
        }
    }
}
