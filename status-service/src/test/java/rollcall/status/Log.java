package rollcall.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceRejected;
import rollcall.events.DeviceUploaded;
import rollcall.events.Relationship;
import rollcall.events.UploadReceived;
import rollcall.events.Webhook;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Writes events as the services upstream do. */
public final class Log implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infrastructure.kafka(), "linger.ms", "5"),
            new StringSerializer(),
            new ByteArraySerializer());
    private final Serde<SpecificRecord> serde =
            EventSerdes.of(Infrastructure.backbone().clientSettings());

    /** Writes them in order and returns when all are on the log. */
    public void write(List<? extends SpecificRecord> events) {
        List<Future<RecordMetadata>> sent = events.stream().map(this::send).toList();
        producer.flush();
        sent.forEach(Log::await);
    }

    public void write(SpecificRecord... events) {
        write(List.of(events));
    }

    /** Writes one event in a transaction, whose end is an offset of its own. */
    public void inTransaction(SpecificRecord event) {
        try (var transactional = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Infrastructure.kafka(), "transactional.id", "test-" + UUID.randomUUID()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            transactional.initTransactions();
            transactional.beginTransaction();
            transactional.send(record(event));
            transactional.commitTransaction();
        }
    }

    /** Writes one event and says where it lies. */
    public RecordMetadata place(SpecificRecord event) {
        Future<RecordMetadata> sent = send(event);
        producer.flush();
        return await(sent);
    }

    /** Writes any bytes. */
    public RecordMetadata bytes(Topic topic, int partition, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.name(), partition, key, value);
        headers.forEach(
                (name, text) -> record.headers().add(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Future<RecordMetadata> sent = producer.send(record);
        producer.flush();
        return await(sent);
    }

    /** Everything on a topic so far. */
    @SuppressWarnings("unchecked")
    public <T extends SpecificRecord> List<T> read(Topic topic) {
        return records(topic).stream()
                .map(record -> (T) serde.deserializer().deserialize(record.topic(), record.value()))
                .toList();
    }

    /** The same as it lies there. */
    public List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Infrastructure.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    public byte[] serialized(Topic topic, SpecificRecord event) {
        return serde.serializer().serialize(topic.name(), event);
    }

    private Future<RecordMetadata> send(SpecificRecord event) {
        return producer.send(record(event));
    }

    private ProducerRecord<String, byte[]> record(SpecificRecord event) {
        Topic topic = topic(event);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic.name(), key(event), serialized(topic, event));
        EventHeaders.describe(
                record.headers(), event.getSchema(), UUID.randomUUID().toString(), "/test");
        EventHeaders.trace(record.headers(), "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        return record;
    }

    private static Topic topic(SpecificRecord event) {
        return TopicCatalogue.events().stream()
                .filter(topic -> topic.value().orElseThrow() == event.getClass())
                .findFirst()
                .orElseThrow();
    }

    private static String key(SpecificRecord event) {
        if (event instanceof DeviceRejected rejected) {
            return rejected.getRow().getRegistrationId();
        }
        if (event instanceof DeviceUploaded uploaded) {
            return uploaded.getRow().getRegistrationId();
        }
        if (event instanceof Relationship relationship) {
            return relationship.getPartner() + '/' + relationship.getCustomer();
        }
        if (event instanceof Webhook webhook) {
            return webhook.getCustomer() + '/' + webhook.getWebhookId();
        }
        String name =
                event instanceof UploadReceived ? "uploadId" : event instanceof AuditEntry ? "customer" : "deviceId";
        return (String) event.get(event.getSchema().getField(name).pos());
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
        serde.close();
    }
}
