package rollcall.status.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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

    /**
     * Folds some records, none that the live view does not hold: what is folded there is seen by its witness, and what is
     * folded here by nobody.
     *
     * @param live where the live view stands
     * @return whether little is left
     */
    boolean step(Map<TopicPartition, Long> live, AtomicReference<RebuildState> state) throws SQLException {
        consumer.resume(partitions);
        consumer.pause(partitions.stream()
                .filter(partition -> left(partition, live) <= 0)
                .toList());
        List<ConsumerRecord<byte[], byte[]>> records = heldBy(live, consumer.poll(WAIT));
        folding.fold(records);
        long behind = partitions.stream()
                .mapToLong(partition -> Math.max(0, left(partition, live)))
                .sum();
        state.updateAndGet(now -> now.folded(records.size(), behind));
        return behind <= CLOSE && partitions.stream().noneMatch(partition -> left(partition, live) < 0);
    }

    /** Whether the same is folded as in the live view. */
    boolean hasReached(Map<TopicPartition, Long> live) {
        return partitions.stream().allMatch(partition -> left(partition, live) == 0);
    }

    /** What lies beyond is fetched again when it is held, too. */
    private List<ConsumerRecord<byte[], byte[]>> heldBy(
            Map<TopicPartition, Long> live, ConsumerRecords<byte[], byte[]> polled) {
        List<ConsumerRecord<byte[], byte[]>> held = new ArrayList<>();
        for (TopicPartition partition : polled.partitions()) {
            long end = live.getOrDefault(partition, 0L);
            polled.records(partition).stream()
                    .filter(record -> record.offset() < end)
                    .forEach(held::add);
            if (consumer.position(partition) > end) {
                consumer.seek(partition, end);
            }
        }
        return held;
    }

    private long left(TopicPartition partition, Map<TopicPartition, Long> live) {
        return live.getOrDefault(partition, 0L) - folding.positions().get(partition);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
