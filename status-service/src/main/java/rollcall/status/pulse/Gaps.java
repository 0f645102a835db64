package rollcall.status.pulse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How many records lie between two offsets. Where a transaction ends lies an offset that no record has, so who has read
 * everything would seem to be a little behind for ever. Small gaps are read, each once while it stays as it is.
 */
final class Gaps implements AutoCloseable {
    /** In larger ones, which do not last, a few offsets more or less are nobody's concern. */
    private static final int SMALL = 20;

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private Map<TopicPartition, Counted> known = new HashMap<>();
    private @Nullable Consumer<byte[], byte[]> reading;

    /** @param consumers makes consumers that belong to no group and read what is committed */
    Gaps(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    /** From an offset to before another. */
    record Gap(long from, long to) {
        long offsets() {
            return Math.max(0, to - from);
        }
    }

    private record Counted(Gap gap, long records) {}

    /**
     * In all of these together.
     *
     * @throws KafkaException if the broker does not answer
     */
    synchronized long records(Map<TopicPartition, Gap> gaps) {
        Map<TopicPartition, Counted> counted = new HashMap<>();
        List<TopicPartition> small = new ArrayList<>();
        gaps.forEach((partition, gap) -> {
            Counted before = known.get(partition);
            if (before != null && before.gap().equals(gap)) {
                counted.put(partition, before);
            } else if (gap.offsets() > 0 && gap.offsets() <= SMALL) {
                small.add(partition);
            } else {
                counted.put(partition, new Counted(gap, gap.offsets()));
            }
        });
        long unread = 0;
        if (!small.isEmpty()) {
            unread = read(small, gaps, counted);
        }
        known = counted;
        return unread + counted.values().stream().mapToLong(Counted::records).sum();
    }

    /** Tells how many offsets could not be read in time. */
    private long read(List<TopicPartition> small, Map<TopicPartition, Gap> gaps, Map<TopicPartition, Counted> counted) {
        try {
            if (reading == null) {
                reading = consumers.get();
            }
            return read(reading, small, gaps, counted);
        } catch (KafkaException failed) {
            close();
            throw failed;
        }
    }

    private static long read(
            Consumer<byte[], byte[]> consumer,
            List<TopicPartition> small,
            Map<TopicPartition, Gap> gaps,
            Map<TopicPartition, Counted> counted) {
        Map<TopicPartition, Long> records = new HashMap<>();
        consumer.assign(small);
        small.forEach(partition -> consumer.seek(partition, gaps.get(partition).from()));
        List<TopicPartition> left = new ArrayList<>(small);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            consumer.poll(POLL).forEach(record -> {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < gaps.get(partition).to()) {
                    records.merge(partition, 1L, Long::sum);
                }
            });
            left.removeIf(partition ->
                    consumer.position(partition) >= gaps.get(partition).to());
        }
        small.stream()
                .filter(partition -> !left.contains(partition))
                .forEach(partition ->
                        counted.put(partition, new Counted(gaps.get(partition), records.getOrDefault(partition, 0L))));
        return left.stream()
                .mapToLong(partition -> gaps.get(partition).offsets())
                .sum();
    }

    @Override
    public synchronized void close() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}
