package rollcall.streams;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that died, after a pause that grows while deaths follow each other closely. Its transaction was
 * aborted, so the next one does the same work again. Where the next one could only pass over what is lost, the stream ends.
 */
public final class Restart implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Restart.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration CALM = Duration.ofSeconds(30);

    private Duration pause = FIRST_PAUSE;
    private long lastDeath = System.nanoTime() - CALM.toNanos();

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (failure instanceof Error) {
            LOG.error("The stream ends", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Optional<RecordsLost> lost = RecordsLost.behind(failure);
        if (lost.isPresent()) {
            LOG.error(
                    "The stream ends: records were deleted before they were read, and none are passed over. {}",
                    lost.get().getMessage(),
                    failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Duration wait = nextPause(System.nanoTime());
        LOG.error("A stream thread died and is replaced in {} ms", wait.toMillis(), failure);
        LockSupport.parkNanos(wait.toNanos());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    synchronized Duration nextPause(long now) {
        boolean calm = now - lastDeath >= CALM.toNanos();
        Duration doubled = pause.multipliedBy(2);
        lastDeath = now;
        pause = calm ? FIRST_PAUSE : doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return pause;
    }
}
