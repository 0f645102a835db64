package rollcall.benchmarks.holding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import rollcall.events.DeviceAccepted;
import rollcall.events.RowRef;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.RegistrationId;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * Rows as validation-service accepts them, each of another device, made after one that it has accepted: to fill a registry
 * in a fraction of the time that files with hashes would take.
 */
final class AcceptedRows {
    private static final Topic TOPIC = TopicCatalogue.DEVICES_ACCEPTED;
    private static final Duration POLL = Duration.ofSeconds(10);

    /** A zero and the number of the schema stand in front of each event. */
    private static final int PREFIX = 5;

    private final String bootstrapServers;
    private final String upload = UUID.randomUUID().toString();
    private final SplittableRandom random = new SplittableRandom();
    private final byte[] prefix;
    private final DeviceAccepted model;
    private final Headers headers;

    private AcceptedRows(String bootstrapServers, byte[] prefix, DeviceAccepted model, Headers headers) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
        this.model = model;
        this.headers = headers;
    }

    /** After the first row on the topic whose device has an anchor. */
    static AcceptedRows like(String bootstrapServers) throws IOException {
        EventSerdes.allowOurEvents();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                DeviceAccepted event = event(record.value());
                if (!event.getAnchor().isEmpty()) {
                    byte[] prefix = Arrays.copyOf(record.value(), PREFIX);
                    return new AcceptedRows(bootstrapServers, prefix, event, record.headers());
                }
            }
        }
        throw new IllegalStateException("no row with an anchor has been accepted yet");
    }

    private static DeviceAccepted event(byte[] value) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null);
        return new SpecificDatumReader<>(DeviceAccepted.class).read(null, decoder);
    }

    /** Sends so many and returns when all of them are acknowledged. */
    void send(int devices) throws IOException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "compression.type",
                "lz4",
                "batch.size",
                128 * 1024,
                "linger.ms",
                50);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            SpecificDatumWriter<DeviceAccepted> writer = new SpecificDatumWriter<>(DeviceAccepted.class);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = null;
            for (int row = 1; row <= devices; row++) {
                DeviceAccepted event = another(row);
                bytes.reset();
                bytes.write(prefix, 0, PREFIX);
                encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
                writer.write(event, encoder);
                encoder.flush();
                byte[] key = event.getDeviceId().getBytes(StandardCharsets.UTF_8);
                producer.send(
                        new ProducerRecord<>(TOPIC.name(), null, key, bytes.toByteArray(), headers),
                        (where, failure) -> end(failure));
            }
        }
    }

    private DeviceAccepted another(int row) {
        String registration = RegistrationId.of(upload, row);
        EventHeaders.registration(headers, registration);
        RowRef reference = RowRef.newBuilder(model.getRow())
                .setUploadId(upload)
                .setRowNumber(row)
                .setRegistrationId(registration)
                .build();
        return DeviceAccepted.newBuilder(model)
                .setRow(reference)
                .setDeviceId(another(model.getDeviceId()))
                .setAnchor(another(model.getAnchor()))
                .setSerialNumber(hex(6))
                .setProductKey("")
                .setHashDigest(hex(32))
                .build();
    }

    /** Of the same kind. */
    private String another(String name) {
        return name.substring(0, name.indexOf(':') + 1) + hex(16);
    }

    private String hex(int bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes + Long.BYTES);
        while (buffer.position() < bytes) {
            buffer.putLong(random.nextLong());
        }
        return HexFormat.of().formatHex(buffer.array(), 0, bytes);
    }

    /** What is not sent is missed at the end: better to say at once why. */
    private static void end(Exception failure) {
        if (failure != null) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }
}
