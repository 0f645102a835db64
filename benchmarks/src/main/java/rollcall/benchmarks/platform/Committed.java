package rollcall.benchmarks.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import rollcall.schemas.Topic;

/** Counts what is told on a topic from now on, as it is committed. */
public final class Committed implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean closed;
    private volatile int seen;
    private volatile long lastSeenAt;

    public Committed(Topic topic, String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        new Thread(this::count, "committed-" + topic.name()).start();
    }

    /** Since the beginning. */
    public int seen() {
        return seen;
    }

    /** {@link System#nanoTime} when the last was seen. */
    public long lastSeenAt() {
        return lastSeenAt;
    }

    private void count() {
        while (!closed) {
            int found = consumer.poll(POLL).count();
            if (found > 0) {
                lastSeenAt = System.nanoTime();
                seen += found;
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        closed = true;
    }
}
