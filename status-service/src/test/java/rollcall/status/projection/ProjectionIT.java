package rollcall.status.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.KafkaHeaders;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.Infrastructure;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import rollcall.status.Tables;
import tools.jackson.databind.JsonNode;

class ProjectionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();

    @Test
    void positionsSetBackToZeroChangeNothing() {
        try (StatusService own = StatusService.start()) {
            writeUpload(100);
            own.caughtUp();
            // Catalogues have a thread of their own, which would find out with the next entry.
            JdbcClient.create(own.database())
                    .sql("UPDATE positions SET position = 0 WHERE topic <> :catalogue")
                    .param("catalogue", TopicCatalogue.CATALOGUE_DEVICES.name())
                    .update();
            // Whoever writes next finds itself fenced, and begins anew.
            for (int upload = 0; upload < 5; upload++) {
                writeUpload(40);
            }

            Tables.assertSame(own.caughtUp().tables(), service.caughtUp().tables());
        }
    }

    @Test
    void aServiceThatIsStoppedInTheMiddleGoesOnWhereItWas() {
        StatusService first = StatusService.start();
        UploadReceived upload = writeUpload(300);
        first.close();
        writeUpload(50);

        try (StatusService second = first.another()) {
            Map<String, List<Map<String, Object>>> tables = second.caughtUp().tables();

            Tables.assertSame(tables, service.caughtUp().tables());
            assertThat(counts(second, upload).path("pending").asInt()).isZero();
        }
    }

    @Test
    void twoInstancesShareTheWork() {
        StatusService first = StatusService.start();
        try (first;
                StatusService second = first.another()) {
            for (int upload = 0; upload < 5; upload++) {
                writeUpload(40);
            }

            Tables.assertSame(second.caughtUp().tables(), service.caughtUp().tables());
            assertThat(metric(first, "rollcall_rows_total")).isNotEmpty();
        }
    }

    /** Operators and their tools go by offsets, and where a transaction ends lies one that no record has. */
    @Test
    void whereEverythingIsReadTheGroupIsNotBehind() {
        Topic topic = TopicCatalogue.DEVICES_REFUSED;
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 12);
        log.write(upload);

        for (int row = 1; row <= 12; row++) {
            log.inTransaction(sample.refused(upload, row, row, "DEVICE_NOT_FOUND"));
        }

        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka()))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(committed(kafka, topic)).isEqualTo(ends(kafka, topic)));
        }
    }

    private static Map<TopicPartition, Long> committed(Admin kafka, Topic topic) throws Exception {
        Map<TopicPartition, Long> committed = new HashMap<>();
        kafka.listConsumerGroupOffsets(service.databaseName())
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> committed.put(partition, offset.offset()));
        committed.keySet().removeIf(partition -> !partition.topic().equals(topic.name()));
        return committed;
    }

    private static Map<TopicPartition, Long> ends(Admin kafka, Topic topic) throws Exception {
        Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        kafka.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, told) -> ends.put(partition, told.offset()));
        ends.values().removeIf(end -> end == 0);
        return ends;
    }

    @Test
    void whatCannotBeReadIsDeadLetteredAndTheRestFlows() {
        Topic topic = TopicCatalogue.DEVICES_REGISTERED;
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 5);
        byte[] sound = log.serialized(topic, sample.registered(upload, 1, 7, 1));
        byte[] wrongMagic = sound.clone();
        wrongMagic[0] = 9;
        byte[] unknownId = sound.clone();
        unknownId[1] = 0x7F;
        byte[] truncated = java.util.Arrays.copyOf(sound, 40);
        log.write(upload);
        List<byte[]> poison =
                new ArrayList<>(List.of(wrongMagic, unknownId, truncated, "text".getBytes(StandardCharsets.UTF_8)));
        poison.add(null);
        List<RecordMetadata> places = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            Map<String, String> headers = Map.of(EventHeaders.REGISTRATION_ID, upload.getUploadId() + ':' + number);
            places.add(log.bytes(topic, 3, "k", poison.get(number - 1), headers));
        }
        places.add(log.bytes(topic, 3, "k", null, Map.of()));
        byte[] ofAnotherTopic = log.serialized(
                TopicCatalogue.UPLOADS_RECEIVED, SampleEvents.announced(sample.uploadId(), customer, "", 9));
        poison.add(ofAnotherTopic);
        places.add(log.bytes(topic, 3, "k", ofAnotherTopic, Map.of()));
        log.bytes(topic, 3, "k", log.serialized(topic, sample.registered(upload, 5, 7, 1)), Map.of());

        service.caughtUp();

        assertThat(counts(service, upload).toString())
                .isEqualTo("{\"pending\":0,\"registered\":1,\"unchanged\":0,\"rejected\":0,\"refused\":4}");
        JsonNode first = service.json(path(upload) + "/rows").path("items").path(0);
        assertThat(first.path("code").asString()).isEqualTo("UNEXPECTED");
        assertThat(first.path("faults").path(0).path("message").asString()).contains(upload.getUploadId() + ":1");
        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters(topic, places);
        assertThat(letters).hasSize(6);
        for (int index = 0; index < letters.size(); index++) {
            assertThat(letters.get(index).value()).isEqualTo(poison.get(index));
            assertThat(letters.get(index).partition()).isEqualTo(3);
            assertThat(EventHeaders.text(letters.get(index).headers(), KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                    .isPresent();
        }
        assertThat(metric(service, "rollcall_dead_letters_total")).contains(topic.name());
    }

    @Test
    void anUnexpectedErrorGivesWayToWhatAReDriveDecides() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 1);
        int device = Math.abs(customer.hashCode());
        log.write(upload, sample.refused(upload, 1, device, "UNEXPECTED"));
        service.caughtUp();
        assertThat(counts(service, upload).path("refused").asInt()).isEqualTo(1);

        log.write(sample.registered(upload, 1, device, 1));
        service.caughtUp();

        assertThat(counts(service, upload).toString())
                .isEqualTo("{\"pending\":0,\"registered\":1,\"unchanged\":0,\"rejected\":0,\"refused\":0}");
    }

    @Test
    void tellsItsStateAndWhatItHasSeen() {
        writeUpload(30);
        service.caughtUp();

        assertThat(service.json("/actuator/health/liveness").path("status").asString())
                .isEqualTo("UP");
        assertThat(service.json("/actuator/health/readiness").path("status").asString())
                .isEqualTo("UP");
        assertThat(metric(service, "rollcall_rows_total"))
                .contains("stage=\"view\"")
                .contains("outcome=\"registered\"");
        assertThat(metric(service, "rollcall_row_time_seconds_bucket"))
                .contains("stage=\"view\"")
                .contains("le=\"0.15\"");
        await().untilAsserted(
                        () -> assertThat(metric(service, "rollcall_view_lag")).endsWith(" 0.0"));
    }

    private UploadReceived writeUpload(int rows) {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", rows);
        // Above the devices of other tests: the log is shared.
        log.write(sample.upload(
                upload, 300_000_000 + Math.floorMod(upload.getUploadId().hashCode(), 1 << 20) * 100));
        return upload;
    }

    private JsonNode counts(StatusService at, UploadReceived upload) {
        return at.json(path(upload)).path("counts");
    }

    private String path(UploadReceived upload) {
        return "/v1/customers/" + customer + "/uploads/" + upload.getUploadId();
    }

    private static String metric(StatusService at, String name) {
        return new String(at.get("/actuator/prometheus").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(name))
                .reduce("", (all, line) -> all + '\n' + line);
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLetters(Topic topic, List<RecordMetadata> places) {
        TopicPartition partition = new TopicPartition(topic.deadLetter().name(), 3);
        List<Long> offsets = places.stream().map(RecordMetadata::offset).toList();
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
        }
        // Every instance of these tests that reads the log puts them aside for itself.
        return letters.stream()
                .filter(letter -> offsets.contains(offset(letter)))
                .collect(java.util.stream.Collectors.toMap(
                        ProjectionIT::offset, letter -> letter, (one, other) -> one, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static long offset(ConsumerRecord<byte[], byte[]> letter) {
        return java.nio.ByteBuffer.wrap(letter.headers()
                        .lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET)
                        .value())
                .getLong();
    }
}
