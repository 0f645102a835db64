package rollcall.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import rollcall.backbone.Backbone;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.Topic;

/** The topics as tests write and read them: with the services' own serde, or as bytes. */
public final class Log implements AutoCloseable {
    private final Backbone backbone;
    private final Serde<SpecificRecord> events;
    private final Producer<byte[], byte[]> producer;

    public Log(Backbone backbone) {
        this.backbone = backbone;
        this.events = EventSerdes.of(backbone.clientSettings());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", backbone.bootstrapServers(), "linger.ms", 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void send(Topic topic, int partition, String key, String registrationId, SpecificRecord event) {
        send(topic, partition, key, registrationId, bytes(topic, event));
    }

    /** Sends whatever bytes, with the headers that an event of that row has. */
    public void send(Topic topic, int partition, String key, String registrationId, byte[] value) {
        Headers headers = new RecordHeaders();
        EventHeaders.registration(headers, registrationId);
        producer.send(new ProducerRecord<>(topic.name(), partition, key.getBytes(UTF_8), value, headers));
    }

    public void flush() {
        producer.flush();
    }

    public byte[] bytes(Topic topic, SpecificRecord event) {
        return events.serializer().serialize(topic.name(), event);
    }

    public SpecificRecord event(ConsumerRecord<byte[], byte[]> record) {
        return events.deserializer().deserialize(record.topic(), record.value());
    }

    /** Everything committed on a topic so far. */
    public List<ConsumerRecord<byte[], byte[]>> read(Topic topic) {
        return read(topic, records -> true, Duration.ofSeconds(30));
    }

    /** Everything committed on a topic, read until that is enough or the time is up. */
    public List<ConsumerRecord<byte[], byte[]>> read(
            Topic topic, Predicate<List<ConsumerRecord<byte[], byte[]>>> enough, Duration patience) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", backbone.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < deadline && !(atEnd(consumer, partitions) && enough.test(found))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    /** Whether anything is committed on a topic, however much more comes meanwhile. */
    public boolean hasBegun(Topic topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", backbone.bootstrapServers(), "isolation.level", "read_committed");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream().anyMatch(end -> end > 0);
        }
    }

    private static boolean atEnd(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        producer.close();
        events.close();
    }
}
