package rollcall.provisioning;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/** What the broker answered. */
final class Answer {
    private Answer() {}

    /** @param failed what it means that it did not, or refused */
    static <T> T of(String failed, KafkaFuture<T> awaited) {
        try {
            return awaited.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failed + ": " + failure.getCause().getMessage(), failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the broker", stopped);
        }
    }
}
