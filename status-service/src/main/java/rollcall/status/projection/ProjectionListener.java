package rollcall.status.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Folds what one consumer is assigned. Where it goes on stands in the view's own database, not with the broker: so an
 * event counts once in effect, and a consumer that was taken for dead finds its positions moved on and begins anew.
 */
final class ProjectionListener implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerSeekAware {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionListener.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final LogFolding folding;
    private final ViewLag lag;
    private int failures;
    private volatile boolean stopping;

    ProjectionListener(LogFolding folding, ViewLag lag) {
        this.folding = folding;
        this.lag = lag;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        try {
            folding.fold(records);
            failures = 0;
            lag.observe(this, consumer);
        } catch (Fenced fenced) {
            LOG.info("Positions were moved by another writer, beginning anew from where they stand");
            positions(consumer.assignment()).forEach((partition, position) -> consumer.seek(partition, position));
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
        positions(assigned.keySet())
                .forEach((partition, position) -> callback.seek(partition.topic(), partition.partition(), position));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        folding.end(partitions);
        lag.forget(this);
    }

    /** Has everything fetched again that is not folded. */
    void goBack(Consumer<?, ?> consumer) {
        folding.positions().forEach((partition, position) -> consumer.seek(partition, position));
    }

    /** How often it has failed since it last succeeded, this failure left out. */
    int failed() {
        return failures++;
    }

    void stop() {
        stopping = true;
    }

    /** Without them nothing can be read, so they are waited for. */
    private Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
        while (true) {
            try {
                return folding.begin(partitions);
            } catch (SQLException failure) {
                LOG.warn("The view's positions cannot be read, trying again: {}", failure.getMessage());
                pause(failure);
            }
        }
    }

    private void pause(SQLException failure) {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (stopping || Thread.currentThread().isInterrupted()) {
            throw new DatabaseFailure(failure);
        }
    }
}
