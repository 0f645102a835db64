package rollcall.benchmarks.latency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Hears from now on what was decided about rows, as soon as it is committed, and counts it by upload. */
final class Decisions implements AutoCloseable {
    private static final List<Topic> TOPICS =
            List.of(TopicCatalogue.DEVICES_REGISTERED, TopicCatalogue.DEVICES_REJECTED, TopicCatalogue.DEVICES_REFUSED);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Tally> byUpload = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** How many rows of an upload are decided, and {@link System#nanoTime} when the last of them was heard of. */
    private record Tally(int rows, long lastAt) {
        Tally and(Tally later) {
            return new Tally(rows + later.rows, later.lastAt);
        }
    }

    Decisions(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                TOPICS.stream().flatMap(this::partitions).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        new Thread(this::count, "decisions").start();
    }

    /**
     * When the last row of an upload was decided; waits for it.
     *
     * @param until {@link System#nanoTime} after which it is not waited for any more
     */
    long lastOf(String upload, int rows, long until) {
        while (System.nanoTime() < until) {
            Tally tally = byUpload.get(upload);
            if (tally != null && tally.rows() == rows) {
                return tally.lastAt();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("not all rows of upload " + upload + " were decided in time");
    }

    private Stream<TopicPartition> partitions(Topic topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()));
    }

    private void count() {
        while (!closed) {
            ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
            long now = System.nanoTime();
            found.forEach(record -> count(record, now));
        }
        consumer.close();
    }

    private void count(ConsumerRecord<byte[], byte[]> record, long now) {
        EventHeaders.text(record.headers(), EventHeaders.REGISTRATION_ID)
                .ifPresent(
                        row -> byUpload.merge(row.substring(0, row.lastIndexOf(':')), new Tally(1, now), Tally::and));
    }

    @Override
    public void close() {
        closed = true;
    }
}
