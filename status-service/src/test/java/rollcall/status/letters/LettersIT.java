package rollcall.status.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.KafkaHeaders;
import rollcall.access.Scope;
import rollcall.access.TestIssuer;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.Infrastructure;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LettersIT {
    private static final String LETTERS = "/v1/operator/deadLetters";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] TORN = {0, 1, 2};

    /** The bytes of a number, where no record lies. */
    private static final String OFFSET = "88888888";

    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final StatusService other = service.another();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final UploadReceived upload =
            SampleEvents.announced(sample.uploadId(), "letters-" + UUID.randomUUID(), "Sales", 1);

    @Test
    void whatTheViewCannotReadIsShownWithItsReasonAndPlace() {
        RecordMetadata place = log.bytes(
                TopicCatalogue.DEVICES_REGISTERED, 2, "torn", TORN, Map.of(EventHeaders.TRACEPARENT, "00-1-2-3"));

        JsonNode letter = awaitLetter(TopicCatalogue.DEVICES_REGISTERED, place);

        assertThat(letter.path("service").asString()).isEqualTo("status-service");
        assertThat(letter.path("topic").asString()).isEqualTo("rollcall.devices.registered");
        assertThat(letter.path("partition").asInt()).isEqualTo(2);
        assertThat(letter.path("reason").asString()).startsWith("Unreadable: ");
        assertThat(letter.path("size").asInt()).isEqualTo(3);
        assertThat(letter.path("redrivable").asBoolean()).isTrue();
        assertThat(letter.has("redriven")).isFalse();
        assertThat(Instant.parse(letter.path("at").asString()))
                .isAfter(Instant.now().minus(PATIENCE));
        JsonNode opened = other.json(LETTERS + "/" + letter.path("id").asString());
        assertThat(opened.path("key").asString()).isEqualTo("torn");
        assertThat(opened.path("bytes").asString()).isEqualTo("AAEC");
        assertThat(opened.path("problem").asString()).isNotEmpty();
        assertThat(opened.path("headers").path(EventHeaders.TRACEPARENT).asString())
                .isEqualTo("00-1-2-3");
        assertThat(opened.path("headers").path(KafkaHeaders.DLT_ORIGINAL_OFFSET).asString())
                .isEqualTo("" + place.offset());
    }

    @Test
    void whatCanBeReadIsShownWithoutItsHash() {
        byte[] row = log.serialized(TopicCatalogue.DEVICES_UPLOADED, SampleEvents.uploaded(upload, 1, "T0FzaGFzaA=="));

        HttpResponse<byte[]> answer =
                service.get(LETTERS + "/" + setAside(TopicCatalogue.DEVICES_UPLOADED, 1, "row", row));

        JsonNode opened = JsonMapper.shared().readTree(answer.body());
        assertThat(opened.path("service").asString()).isEqualTo("validation-service");
        assertThat(opened.path("value").path("row").path("uploadId").asString()).isEqualTo(upload.getUploadId());
        assertThat(opened.has("bytes")).isFalse();
        assertThat(opened.has("problem")).isFalse();
        assertThat(new String(answer.body(), UTF_8)).doesNotContain("T0FzaGFzaA");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    /** What its first reader could not do passes by, and only an unexpected error gives way, once. */
    @Test
    void aRowThatEndedUnexpectedIsDecidedOnceWhenItIsDrivenAgain() {
        DeviceRegistered registered = sample.registered(upload, 1, (int) (System.nanoTime() & 0xFFFFFFF), 1);
        log.write(upload, sample.refused(upload, 1, 1, "UNEXPECTED"));
        String id = setAside(
                TopicCatalogue.DEVICES_REGISTERED,
                3,
                registered.getDeviceId(),
                log.serialized(TopicCatalogue.DEVICES_REGISTERED, registered));
        service.caughtUp();
        assertThat(counts().path("refused").asInt()).isEqualTo(1);

        HttpResponse<byte[]> driven = redrive(service, id, "");

        assertThat(driven.statusCode()).isEqualTo(202);
        JsonNode told = JsonMapper.shared().readTree(driven.body());
        assertThat(told.path("id").asString()).isEqualTo(id);
        assertThat(told.path("redriven").path("by").asString()).isEqualTo("operator");
        service.caughtUp();
        assertThat(counts().path("registered").asInt()).isEqualTo(1);
        assertThat(counts().path("refused").asInt()).isZero();

        assertThat(code(redrive(other, id, ""))).isEqualTo("409 ALREADY_REDRIVEN");
        assertThat(redrive(other, id, "?again=true").statusCode()).isEqualTo(202);
        service.caughtUp();
        assertThat(counts().path("registered").asInt()).isEqualTo(1);
        assertThat(driven(id)).hasSize(2);
    }

    @Test
    void theRecordComesAsItWasAndTheAuditSaysWhoBroughtIt() {
        String key = "seen-" + UUID.randomUUID();
        String id = setAside(TopicCatalogue.DEVICES_SEEN, 4, key, TORN);

        redrive(service, id, "");

        assertThat(log.records(TopicCatalogue.DEVICES_SEEN))
                .filteredOn(record -> key.equals(new String(record.key(), UTF_8)))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.partition()).isEqualTo(4);
                    assertThat(record.value()).isEqualTo(TORN);
                    assertThat(record.headers())
                            .singleElement()
                            .satisfies(header -> assertThat(header.key()).isEqualTo("kept"));
                });
        assertThat(driven(id)).singleElement().satisfies(entry -> {
            assertThat(entry.getBy().getOrganization()).isEqualTo("operator");
            assertThat(entry.getBy().getRequestId()).isNotEmpty();
            assertThat(entry.getDetails())
                    .containsEntry("partition", "4")
                    .containsEntry("offset", "4051049678932293688");
        });
    }

    @Test
    void ofManyWhoDriveALetterAgainAtOnceOneDoes() {
        String id = setAside(TopicCatalogue.DEVICES_SEEN, 1, "many", TORN);

        List<CompletableFuture<String>> answers = Stream.of(service, other, service, other, service, other)
                .map(one -> CompletableFuture.supplyAsync(() -> code(redrive(one, id, ""))))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(
                        "202 ",
                        "409 ALREADY_REDRIVEN",
                        "409 ALREADY_REDRIVEN",
                        "409 ALREADY_REDRIVEN",
                        "409 ALREADY_REDRIVEN",
                        "409 ALREADY_REDRIVEN");
        assertThat(driven(id)).hasSize(1);
    }

    /** Who drove it again broke off between the log and the table. */
    @Test
    void whatTheAuditAloneKnowsIsNotDrivenAgain() {
        String id = setAside(TopicCatalogue.DEVICES_SEEN, 2, "broken-off", TORN);
        log.write(AuditEntry.newBuilder()
                .setEntryId(UUID.randomUUID().toString())
                .setCustomer("operator")
                .setBy(new Actor("operator", "", "operator", "r", "c"))
                .setCommand(Redriving.COMMAND)
                .setSubject(id)
                .setAt(SampleEvents.START)
                .build());

        assertThat(code(redrive(service, id, ""))).isEqualTo("409 ALREADY_REDRIVEN");
        assertThat(service.json(LETTERS + "/" + id).path("redriven").path("at").asString())
                .isEqualTo("2026-03-01T08:00:00Z");
    }

    @Test
    void whereTheLastRecordCountsNoneIsBroughtBack() {
        String id = setAside(TopicCatalogue.PROFILES, 0, "contoso/profile", TORN);

        assertThat(service.json(LETTERS + "/" + id).path("redrivable").asBoolean(true))
                .isFalse();
        assertThat(code(redrive(service, id, "?again=true"))).isEqualTo("409 NOT_REDRIVABLE");
        assertThat(driven(id)).isEmpty();
    }

    @Test
    void pagesFromTheNewestToTheOldestOfThoseThatAreAskedFor() {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            ids.add(0, setAside(TopicCatalogue.DEVICES_MISSED, number % 6, "page", TORN));
        }
        redrive(service, ids.get(1), "");
        redrive(service, ids.get(4), "");
        String missed = "?topic=rollcall.devices.missed&service=registry-service&limit=2";

        assertThat(pages(missed)).containsExactlyElementsOf(ids);
        assertThat(pages(missed + "&state=redriven")).containsExactly(ids.get(1), ids.get(4));
        assertThat(pages(missed + "&state=Open"))
                .containsExactly(ids.get(0), ids.get(2), ids.get(3), ids.get(5), ids.get(6));
        assertThat(service.json(LETTERS + missed + "&state=open")
                        .path("totalCount")
                        .asInt())
                .isEqualTo(5);
        assertThat(pages("?topic=rollcall.devices.missed&service=status-service"))
                .isEmpty();
        assertThat(code(service.get(LETTERS + "?state=lost"))).isEqualTo("400 LETTER_STATE_INVALID");
        assertThat(code(service.get(LETTERS + "?limit=0"))).isEqualTo("400 LIMIT_INVALID");
    }

    @Test
    void aLostTableIsMadeAnewFromTheLog() {
        String open = setAside(TopicCatalogue.DEVICES_RESOLVED, 0, "open", TORN);
        String driven = setAside(TopicCatalogue.DEVICES_RESOLVED, 1, "driven", TORN);
        redrive(service, driven, "");
        JsonNode before = service.json(LETTERS + "?topic=rollcall.devices.resolved");

        JdbcClient.create(service.database())
                .sql("TRUNCATE letters.positions, letters.letters, letters.counts, letters.redrives")
                .update();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(other.json(LETTERS + "?topic=rollcall.devices.resolved"))
                        .isEqualTo(before));
        assertThat(pages("?topic=rollcall.devices.resolved&state=open")).containsExactly(open);
    }

    @Test
    void whatItsTopicForgetsIsForgotten() throws Exception {
        String gone = setAside(TopicCatalogue.CATALOGUE_NEAR, 5, "gone", TORN);
        String kept = setAside(TopicCatalogue.CATALOGUE_NEAR, 5, "kept", TORN);
        assertThat(pages("?topic=rollcall.catalogue.near")).containsExactly(kept, gone);
        LetterId id = LetterId.parse(kept).orElseThrow();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka()))) {
            admin.deleteRecords(Map.of(id.place(), RecordsToDelete.beforeOffset(id.position())))
                    .all()
                    .get();
        }

        service.bean(Collecting.class).tidy();

        assertThat(pages("?topic=rollcall.catalogue.near")).containsExactly(kept);
        assertThat(service.json(LETTERS + "?topic=rollcall.catalogue.near")
                        .path("totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(code(service.get(LETTERS + "/" + gone))).isEqualTo("404 DEAD_LETTER_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "rollcall.devices.seen-dlt-0-99999999", "rollcall.devices.seen-dlt-999-0"})
    void noneIsThereThatWasNeverSetAside(String id) {
        assertThat(code(service.get(LETTERS + "/" + id))).isEqualTo("404 DEAD_LETTER_NOT_FOUND");
        assertThat(code(redrive(service, id, ""))).isEqualTo("404 DEAD_LETTER_NOT_FOUND");
    }

    @Test
    void nobodyElseSeesThemAndWhoSeesThemDrivesNoneAgain() {
        TestIssuer issuer = TestIssuer.shared();
        String id = setAside(TopicCatalogue.DEVICES_SEEN, 0, "foreign", TORN);

        assertThat(service.get(LETTERS, "Authorization", issuer.bearer("contoso"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.send(
                                "POST",
                                LETTERS + "/" + id + "/redrive",
                                "Authorization",
                                issuer.bearer("operator", Scope.DEADLETTERS_READ))
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode counts() {
        return service.json("/v1/customers/" + upload.getCustomer() + "/uploads/" + upload.getUploadId())
                .path("counts");
    }

    /** As a stream sets a record aside. */
    private static String setAside(Topic topic, int partition, String key, byte[] value) {
        RecordMetadata place = log.bytes(
                topic.deadLetter(),
                partition,
                key,
                value,
                Map.of(
                        "kept",
                        "as it was",
                        KafkaHeaders.DLT_ORIGINAL_OFFSET,
                        OFFSET,
                        KafkaHeaders.DLT_EXCEPTION_FQCN,
                        "java.lang.IllegalStateException"));
        return new LetterId(topic, place.partition(), place.offset()).toString();
    }

    private static JsonNode awaitLetter(Topic topic, RecordMetadata place) {
        return await().atMost(PATIENCE)
                .until(
                        () -> service.json(LETTERS + "?topic=" + topic.name())
                                .path("items")
                                .valueStream()
                                .filter(letter -> letter.path("partition").asInt() == place.partition()
                                        && letter.path("offset").asLong() == place.offset())
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static HttpResponse<byte[]> redrive(StatusService at, String id, String query) {
        return at.send("POST", LETTERS + "/" + id + "/redrive" + query);
    }

    /** Status and code, if there is one. */
    private static String code(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " "
                + JsonMapper.shared().readTree(answer.body()).path("code").asString("");
    }

    private static List<AuditEntry> driven(String id) {
        return log.<AuditEntry>read(TopicCatalogue.AUDIT).stream()
                .filter(entry -> entry.getCommand().equals(Redriving.COMMAND)
                        && entry.getSubject().equals(id))
                .toList();
    }

    /** Of all pages. */
    private static List<String> pages(String query) {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = service.json(LETTERS + query + "&continuationToken=" + token);
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            token = page.path("continuationToken").asString("");
        } while (!token.isEmpty());
        return ids;
    }
}
