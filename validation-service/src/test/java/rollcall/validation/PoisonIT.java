package rollcall.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rollcall.validation.topology.SentRows.UPLOAD;
import static rollcall.validation.topology.SentRows.row;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.support.KafkaHeaders;
import rollcall.backbone.Backbone;
import rollcall.backbone.SchemaLookup;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.RegistrationId;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import rollcall.streams.Provisioned;
import rollcall.streams.StreamService;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonIT {
    private static final Topic UPLOADED = TopicCatalogue.DEVICES_UPLOADED;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITION = 4;
    private static final int UNKNOWN_ID = 987_654;

    @TempDir
    static Path stateDirectory;

    private Backbone backbone;
    private Log log;
    private SchemaLookup schemas;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void startAndSendPoisonBetweenSoundRows() {
        backbone = Provisioned.backbone();
        log = new Log(backbone);
        schemas = new SchemaLookup(backbone.schemaRegistry());
        byte[] sound = log.bytes(UPLOADED, row(7));
        send(1, log.bytes(UPLOADED, row(1)));
        send(2, "no Avro at all".getBytes(UTF_8));
        send(3, ByteBuffer.wrap(sound.clone()).putInt(1, UNKNOWN_ID).array());
        send(4, Arrays.copyOf(sound, sound.length / 2));
        send(5, null);
        send(6, log.bytes(TopicCatalogue.DEVICES_REFUSED, anotherType()));
        log.send(UPLOADED, PARTITION, "key", "not a registration id", new byte[300_000]);
        send(7, sound);
        log.flush();
        service = new StreamService(ValidationApplication.class, "validation").start(backbone, stateDirectory);
    }

    @AfterAll
    void stop() {
        service.close();
        log.close();
        backbone.close();
    }

    @Test
    void theSoundRowsBeforeAndBehindItFlow() {
        List<ConsumerRecord<byte[], byte[]>> accepted =
                log.read(TopicCatalogue.DEVICES_ACCEPTED, found -> found.size() >= 2, PATIENCE);

        assertThat(accepted.stream().map(log::event).map(DeviceAccepted.class::cast))
                .extracting(event -> event.getRow().getRowNumber())
                .containsExactlyInAnyOrder(1, 7);
    }

    @Test
    void eachKindIsADeadLetterOnItsPartitionWithItsBytesAndItsCause() {
        List<ConsumerRecord<byte[], byte[]>> letters =
                log.read(UPLOADED.deadLetter(), found -> found.size() >= 6, PATIENCE);

        assertThat(letters).hasSize(6).allSatisfy(letter -> {
            assertThat(letter.partition()).isEqualTo(PARTITION);
            assertThat(letter.key()).isEqualTo("key".getBytes(UTF_8));
            assertThat(text(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(UPLOADED.name());
            assertThat(bytes(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION).getInt())
                    .isEqualTo(PARTITION);
            assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_FQCN)).isNotBlank();
            assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)).isNotBlank();
        });
        assertThat(letters)
                .extracting(letter ->
                        bytes(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(letters.get(0).value()).isEqualTo("no Avro at all".getBytes(UTF_8));
        assertThat(letters.get(3).value()).isNull();
        assertThat(text(letters.get(3), KafkaHeaders.DLT_EXCEPTION_MESSAGE)).isEqualTo("the value is null");
        assertThat(text(letters.get(5), KafkaHeaders.DLT_EXCEPTION_MESSAGE)).contains("300000 bytes");
    }

    @Test
    void eachRowThatCanBeToldIsRefusedAsUnexpected() {
        List<ConsumerRecord<byte[], byte[]>> refused =
                log.read(TopicCatalogue.DEVICES_REFUSED, found -> found.size() >= 5, PATIENCE);

        assertThat(refused.stream().map(log::event).map(DeviceRefused.class::cast))
                .allSatisfy(event -> {
                    assertThat(event.getFinding().getCode()).isEqualTo("UNEXPECTED");
                    assertThat(event.getOutcome()).isEqualTo("refused");
                    assertThat(event.getRow().getUploadId()).isEqualTo(UPLOAD);
                    assertThat(event.getSource().getPartition()).isEqualTo(PARTITION);
                })
                .extracting(event -> event.getRow().getRowNumber())
                .containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void itIsCounted() {
        log.read(UPLOADED.deadLetter(), found -> found.size() >= 6, PATIENCE);

        assertThat(service.getBean(MeterRegistry.class)
                        .counter("rollcall.dead.letters", "topic", UPLOADED.name())
                        .count())
                .isEqualTo(6);
    }

    @Test
    void nothingWaitsBehindIt() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.getBean(MeterRegistry.class)
                                .get("rollcall.stream.lag")
                                .gauge()
                                .value())
                        .isZero());
    }

    @Test
    void everyEventIsInTheWireFormatAndItsSchemaResolves() {
        log.read(TopicCatalogue.DEVICES_REFUSED, found -> found.size() >= 5, PATIENCE);
        for (Topic topic : List.of(TopicCatalogue.DEVICES_ACCEPTED, TopicCatalogue.DEVICES_REFUSED)) {
            assertThat(log.read(topic)).isNotEmpty().allSatisfy(record -> {
                ByteBuffer value = ByteBuffer.wrap(record.value());
                assertThat(value.get()).isZero();
                assertThat(schemas.byId(value.getInt()))
                        .isEqualTo(topic.schema().orElseThrow());
            });
        }
    }

    private void send(int number, byte[] value) {
        log.send(UPLOADED, PARTITION, "key", RegistrationId.of(UPLOAD, number), value);
    }

    private static DeviceRefused anotherType() {
        return DeviceRefused.newBuilder()
                .setRow(row(6).getRow())
                .setSource(rollcall.events.RowSource.newBuilder().build())
                .setOutcome("refused")
                .setFinding(rollcall.events.RowFinding.newBuilder().setCode("X").build())
                .setRefusedAt(java.time.Instant.EPOCH)
                .build();
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return EventHeaders.text(record.headers(), header).orElseThrow();
    }

    private static ByteBuffer bytes(ConsumerRecord<byte[], byte[]> record, String header) {
        return ByteBuffer.wrap(record.headers().lastHeader(header).value());
    }
}
