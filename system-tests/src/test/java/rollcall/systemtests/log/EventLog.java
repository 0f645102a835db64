package rollcall.systemtests.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import rollcall.backbone.SchemaLookup;
import rollcall.schemas.Topic;

/** Reads and writes topics without any of Rollcall's code. */
public final class EventLog {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MAGIC_AND_ID = 5;

    private final String bootstrapServers;
    private final SchemaLookup schemas;

    public EventLog(String bootstrapServers, URI schemaRegistry) {
        this.bootstrapServers = bootstrapServers;
        this.schemas = new SchemaLookup(schemaRegistry);
    }

    /** Every committed record of a topic, from its beginning to what is its end now. */
    public List<ConsumerRecord<byte[], byte[]>> read(Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        forEach(topic, records::add);
        return records;
    }

    /**
     * The same one by one, so that no topic is too large; those of a partition in their order.
     *
     * @param fields what is decoded of each; what else it holds is skipped
     * @param seen given nothing where a value cannot be read, or is an event of another topic
     */
    public void scan(
            Topic topic, Set<String> fields, BiConsumer<ConsumerRecord<byte[], byte[]>, Optional<GenericRecord>> seen) {
        Map<Schema, Schema> partial = new HashMap<>();
        forEach(
                topic,
                record -> seen.accept(
                        record,
                        readable(
                                topic,
                                record.value(),
                                written -> partial.computeIfAbsent(written, schema -> only(fields, schema)))));
    }

    private void forEach(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> seen) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(seen);
            }
        }
    }

    private Optional<GenericRecord> readable(Topic topic, byte[] value, UnaryOperator<Schema> reader) {
        try {
            return Optional.ofNullable(value)
                    .flatMap(this::schemaOf)
                    .filter(written -> written.getFullName()
                            .equals(topic.schema().orElseThrow().getFullName()))
                    .map(written -> decoded(value, written, reader.apply(written)));
        } catch (IllegalStateException | UncheckedIOException | AvroRuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Schema only(Set<String> fields, Schema written) {
        List<Schema.Field> left = written.getFields().stream()
                .filter(field -> fields.contains(field.name()))
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return Schema.createRecord(written.getName(), null, written.getNamespace(), false, left);
    }

    /** The same, decoded. */
    public List<GenericRecord> events(Topic topic) {
        return read(topic).stream().map(record -> decoded(record.value())).toList();
    }

    /** The schema that a value names; empty if it is not in the wire format. */
    public Optional<Schema> schemaOf(byte[] value) {
        ByteBuffer wire = ByteBuffer.wrap(value);
        return wire.remaining() > MAGIC_AND_ID && wire.get() == 0
                ? Optional.of(schemas.byId(wire.getInt()))
                : Optional.empty();
    }

    /**
     * Makes another version of a topic's schema known, as who writes by it would.
     *
     * @return how a value written by it begins
     */
    public byte[] registered(Topic topic, Schema schema) {
        return ByteBuffer.allocate(MAGIC_AND_ID)
                .put((byte) 0)
                .putInt(schemas.register(topic.subject(), schema))
                .array();
    }

    /** An event in the wire format, under the schema that another one of its topic names. */
    public byte[] encoded(GenericRecord event, byte[] like) {
        return encodedAs(event, like);
    }

    /** @param like how it begins */
    public static byte[] encodedAs(GenericRecord event, byte[] like) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(like, 0, MAGIC_AND_ID);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As it reads by another version of its schema, that with which a value begins. */
    public GenericRecord decoded(byte[] value, byte[] version) {
        return decoded(
                value,
                schemaOf(value).orElseThrow(),
                schemas.byId(ByteBuffer.wrap(version).getInt(1)));
    }

    public GenericRecord decoded(byte[] value) {
        Schema schema = schemaOf(value).orElseThrow();
        return decoded(value, schema, schema);
    }

    private static GenericRecord decoded(byte[] value, Schema written, Schema read) {
        try {
            return new GenericDatumReader<GenericRecord>(written, read)
                    .read(
                            null,
                            DecoderFactory.get().binaryDecoder(value, MAGIC_AND_ID, value.length - MAGIC_AND_ID, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes raw bytes and returns when all of them are acknowledged. */
    public void write(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
