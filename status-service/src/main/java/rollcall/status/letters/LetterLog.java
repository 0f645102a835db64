package rollcall.status.letters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Reads dead-letter topics and the audit, outside any consumer group. */
final class LetterLog implements AutoCloseable {
    /** Where dead letters lie. */
    static final List<TopicPartition> LETTERS = TopicCatalogue.events().stream()
            .map(Topic::deadLetter)
            .flatMap(LetterLog::partitions)
            .toList();

    private static final List<TopicPartition> ALL =
            Stream.concat(LETTERS.stream(), partitions(TopicCatalogue.AUDIT)).toList();

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Records, and bytes, after which a reading ends, so that what it holds stays small. */
    private static final int ENOUGH = 2_000;

    private static final int ENOUGH_BYTES = 8 << 20;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private @Nullable Consumer<byte[], byte[]> reading;

    /** @param consumers makes consumers that belong to no group and read what is committed */
    LetterLog(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    /**
     * What was read.
     *
     * @param after where each partition that was read stands
     * @param whole whether nothing more was on the log when reading began
     */
    record Reading(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> after, boolean whole) {}

    /**
     * Reads on.
     *
     * @param positions where partitions stand; the others are read from their beginning
     * @throws KafkaException if the broker does not answer; trying again helps
     */
    synchronized Reading read(Map<TopicPartition, Long> positions, Duration patience) {
        try {
            if (reading == null) {
                reading = consumers.get();
            }
            return read(reading, positions, System.nanoTime() + patience.toNanos());
        } catch (KafkaException failed) {
            close();
            throw failed;
        }
    }

    private static Reading read(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> positions, long deadline) {
        // Of partitions that are not its own a consumer keeps nothing, and says so for each.
        consumer.assign(ALL);
        Map<TopicPartition, Long> ends = consumer.endOffsets(ALL, PATIENCE);
        Set<TopicPartition> left = new HashSet<>(ALL);
        left.removeIf(partition -> ends.getOrDefault(partition, 0L) <= positions.getOrDefault(partition, 0L));
        if (left.isEmpty()) {
            return new Reading(List.of(), Map.of(), true);
        }
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<TopicPartition, Long> after = new HashMap<>();
        consumer.assign(left);
        left.forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
        long bytes = 0;
        while (!left.isEmpty() && records.size() < ENOUGH && bytes < ENOUGH_BYTES && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                records.add(record);
                bytes += Math.max(0, record.serializedValueSize());
            }
            consumer.assignment().forEach(partition -> after.put(partition, consumer.position(partition, PATIENCE)));
            left.removeIf(partition -> after.get(partition) >= ends.get(partition));
        }
        return new Reading(records, after, left.isEmpty());
    }

    /** One letter; empty if it is not there, or no longer. */
    Optional<ConsumerRecord<byte[], byte[]>> find(LetterId id) {
        TopicPartition place = id.place();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(List.of(place));
            if (id.position()
                            < consumer.beginningOffsets(List.of(place), PATIENCE)
                                    .getOrDefault(place, 0L)
                    || id.position()
                            >= consumer.endOffsets(List.of(place), PATIENCE).getOrDefault(place, 0L)) {
                return Optional.empty();
            }
            consumer.seek(place, id.position());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(place, PATIENCE) <= id.position()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    return Optional.of(record).filter(found -> found.offset() == id.position());
                }
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(place + " is not handed out");
                }
            }
            return Optional.empty();
        }
    }

    /** The first offset that is kept of each partition that dead letters lie in. */
    Map<TopicPartition, Long> firstKept() {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(LETTERS);
            return consumer.beginningOffsets(LETTERS, PATIENCE);
        }
    }

    @Override
    public synchronized void close() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }
}
