package rollcall.status.projection;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Waits for an outage to pass, ever longer, and has the same records fetched again: never the batch that failed, for its
 * partitions may have gone to another consumer meanwhile. Single bad records are put aside before it comes to this.
 */
final class OutagePatience implements CommonErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OutagePatience.class);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ProjectionListener listener;

    OutagePatience(ProjectionListener listener) {
        this.listener = listener;
    }

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        LOG.warn("{} records are not folded yet, trying again: {}", records.count(), cause(thrown));
        listener.goBack(consumer);
        sleep(container);
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        LOG.warn("The log cannot be read, trying again: {}", cause(thrown));
        sleep(container);
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    private void sleep(MessageListenerContainer container) {
        long wait = SHORTEST.toMillis() << Math.min(10, listener.failed());
        try {
            ListenerUtils.stoppableSleep(container, Math.min(LONGEST.toMillis(), wait));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String cause(Throwable thrown) {
        Throwable last = thrown;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        return last.toString();
    }
}
