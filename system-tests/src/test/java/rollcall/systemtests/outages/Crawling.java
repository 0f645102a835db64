package rollcall.systemtests.outages;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import rollcall.systemtests.platform.Infrastructure;

/** A database that stands still most of the time, until this is closed. */
final class Crawling implements AutoCloseable {
    private final Thread thread;
    private final AtomicInteger pauses = new AtomicInteger();
    private volatile boolean over;

    Crawling(Infrastructure infrastructure, Duration runs, Duration stands) {
        thread = new Thread(
                () -> {
                    while (!over) {
                        infrastructure.pauseDatabase();
                        try {
                            pauses.incrementAndGet();
                            LockSupport.parkNanos(stands.toNanos());
                        } finally {
                            infrastructure.resumeDatabase();
                        }
                        LockSupport.parkNanos(runs.toNanos());
                    }
                },
                "crawling");
        thread.start();
    }

    int pauses() {
        return pauses.get();
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
