package rollcall.benchmarks.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.VoidDeserializer;
import org.apache.kafka.common.serialization.VoidSerializer;

/** Tells the producer, from one process to another, how many rows to send. */
final class Orders implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<Void, Long> consumer;
    private final Queue<Long> waiting = new ArrayDeque<>();

    Orders(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new VoidDeserializer(), new LongDeserializer());
        List<TopicPartition> partitions = List.of(new TopicPartition(LimitTopics.ORDERS, 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits for the next one. */
    long next() {
        while (waiting.isEmpty()) {
            consumer.poll(POLL).forEach(order -> waiting.add(order.value()));
        }
        return waiting.remove();
    }

    @Override
    public void close() {
        consumer.close();
    }

    static void give(long rows, String bootstrapServers) {
        try (KafkaProducer<Void, Long> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new VoidSerializer(), new LongSerializer())) {
            producer.send(new ProducerRecord<>(LimitTopics.ORDERS, rows));
        }
    }
}
