package rollcall.schemas;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Calls what may ask the schema registry, and gives it up in time. Registry clients wait for an answer for as long as the
 * connection stands, which is for ever if a request was lost on its way: a second one, on another connection, is answered.
 */
final class Deadline {
    private static final int TRIES = 2;

    private final ExecutorService callers = Executors.newCachedThreadPool(caller -> {
        Thread thread = new Thread(caller, "schema-lookup");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration patience;

    /** @param patience for one try */
    Deadline(Duration patience) {
        this.patience = patience;
    }

    /**
     * What the call gives or throws.
     *
     * @throws SerializationException caused by an IOException, as with a registry that cannot be reached, if no try came to
     *     an end
     */
    <R> R call(Supplier<R> call) {
        for (int tries = 0; tries < TRIES; tries++) {
            Future<R> answer = callers.submit(call::get);
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException unanswered) {
                answer.cancel(true);
            } catch (InterruptedException stopping) {
                answer.cancel(true);
                throw new InterruptException(stopping);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failed.getCause();
            }
        }
        throw new SerializationException(
                "The schema registry does not answer",
                new SocketTimeoutException("no answer in " + TRIES + " tries of " + patience.toSeconds() + " s"));
    }

    void close() {
        callers.shutdownNow();
    }
}
