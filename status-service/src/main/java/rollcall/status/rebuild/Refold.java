package rollcall.status.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import rollcall.status.projection.LogFolding;

/** Reads the log from where the next view's tables stand, outside any consumer group. */
final class Refold implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);

    /** So few records are folded in less than a second, while writers wait. */
    private static final long CLOSE = 5_000;

    private final Consumer<byte[], byte[]> consumer;
    private final LogFolding folding;
    private final List<TopicPartition> partitions;

    Refold(Consumer<byte[], byte[]> consumer, LogFolding folding, List<TopicPartition> partitions) throws SQLException {
        this.consumer = consumer;
        this.folding = folding;
        this.partitions = partitions;
        consumer.assign(partitions);
        folding.begin(partitions).forEach(consumer::seek);
    }

    /** Folds some records; says whether little is left. */
    boolean step(AtomicReference<RebuildState> state) throws SQLException {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(WAIT).forEach(records::add);
        folding.fold(records);
        long behind = behind();
        state.updateAndGet(now -> now.folded(records.size(), behind));
        return behind <= CLOSE;
    }

    /** Whether everything is folded that others have folded. */
    boolean hasReached(Map<TopicPartition, Long> others) {
        Map<TopicPartition, Long> own = folding.positions();
        return partitions.stream().allMatch(partition -> own.get(partition) >= others.getOrDefault(partition, 0L));
    }

    private long behind() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, ends.get(partition) - consumer.position(partition)))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
