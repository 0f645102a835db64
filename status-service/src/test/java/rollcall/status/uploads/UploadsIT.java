package rollcall.status.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.access.TestIssuer;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class UploadsIT {
    @AutoClose
    private static final StatusService service = StatusService.start("--rollcall.status.interrupted-after=1s");

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "customer " + UUID.randomUUID();
    private final String root = "/v1/customers/" + customer.replace(" ", "%20") + "/uploads";

    @Test
    void countsOutcomesAndCodes() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 6);
        log.write(
                upload,
                sample.registered(upload, 1, 31, 1),
                sample.refused(upload, 2, 32, "ALREADY_REGISTERED"),
                sample.rejected(upload, 3, "HARDWARE_HASH_INVALID"),
                sample.rejected(upload, 4, "HARDWARE_HASH_INVALID"),
                sample.refused(upload, 5, 35, "DEVICE_NOT_FOUND"),
                SampleEvents.complete(upload));

        JsonNode answer = awaitPending(upload, 1);

        assertThat(answer.path("counts").toString())
                .isEqualTo("{\"pending\":1,\"registered\":1,\"unchanged\":1,\"rejected\":2,\"refused\":1}");
        assertThat(answer.path("codes").toString())
                .isEqualTo("{\"ALREADY_REGISTERED\":1,\"DEVICE_NOT_FOUND\":1,\"HARDWARE_HASH_INVALID\":2}");
        assertThat(answer.path("status").asString()).isEqualTo("processing");
        assertThat(answer.path("rowCount").asInt()).isEqualTo(6);
        assertThat(answer.path("groupTag").asString()).isEqualTo("Sales");
        assertThat(answer.path("requestId").asString()).isEqualTo("request-" + upload.getUploadId());
        assertThat(answer.path("traceId").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(answer.has("completedAt")).isFalse();
    }

    @Test
    void rowsThatArriveBeforeTheirAnnouncementCountAllTheSame() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 1);
        log.write(sample.registered(upload, 1, 41, 1));
        log.write(upload);

        JsonNode answer = awaitPending(upload, 0);

        assertThat(answer.path("status").asString()).isEqualTo("finished");
        assertThat(answer.path("completedAt").asString()).isEqualTo("2026-03-01T08:00:00.101Z");
    }

    @Test
    void anUploadWithoutProgressBeforeItIsCompleteIsInterrupted() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 2);
        log.write(upload);

        await().untilAsserted(() ->
                assertThat(service.json(path(upload)).path("status").asString()).isEqualTo("interrupted"));
        log.write(SampleEvents.complete(upload));
        await().untilAsserted(() ->
                assertThat(service.json(path(upload)).path("status").asString()).isEqualTo("queued"));
    }

    @Test
    void anUploadThatDoesNotComeToItsEndIsNamedToTheOperator() {
        UploadReceived upload = UploadReceived.newBuilder(SampleEvents.announced(sample.uploadId(), customer, "", 3))
                .setReceivedAt(Instant.now())
                .build();
        log.write(upload, sample.registered(upload, 1, 71, 1));

        await().untilAsserted(() ->
                assertThat(stalled(upload).path("pending").asInt()).isEqualTo(2));
        assertThat(stalled(upload).path("customer").asString()).isEqualTo(customer);
        assertThat(stalled(upload).path("complete").asBoolean()).isFalse();

        log.write(sample.registered(upload, 2, 72, 1), sample.rejected(upload, 3, "FIELD_TOO_LONG"));
        await().until(() -> stalled(upload).isMissingNode());
    }

    private JsonNode stalled(UploadReceived upload) {
        JsonNode answer = service.json(
                "/actuator/stalled", "Authorization", TestIssuer.shared().bearer("operator"));
        for (JsonNode found : answer.path("uploads")) {
            if (found.path("id").asString().equals(upload.getUploadId())) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void reportsEveryRowInOrderAndPendingOnesByNumberOnly() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 4);
        log.write(upload, sample.rejected(upload, 2, "FIELD_TOO_LONG"), sample.registered(upload, 4, 54, 1));
        awaitPending(upload, 2);

        JsonNode report = service.json(path(upload) + "/rows");

        assertThat(report.path("totalCount").asInt()).isEqualTo(4);
        assertThat(report.path("items").path(0).toString()).isEqualTo("{\"rowNumber\":1,\"outcome\":\"pending\"}");
        JsonNode rejected = report.path("items").path(1);
        assertThat(rejected.path("outcome").asString()).isEqualTo("rejected");
        assertThat(rejected.path("code").asString()).isEqualTo("FIELD_TOO_LONG");
        assertThat(rejected.path("line").asInt()).isEqualTo(3);
        assertThat(rejected.path("faults").size()).isEqualTo(2);
        assertThat(rejected.path("faults").path(0).path("message").asString()).isEqualTo("Hardware hash not valid");
        assertThat(rejected.path("warnings").size()).isZero();
        assertThat(rejected.path("occurredAt").asString()).isEqualTo("2026-03-01T08:00:00.102Z");
        assertThat(report.path("items").path(3).path("deviceId").asString()).isEqualTo(SampleEvents.deviceId(54));
        JsonNode pending = service.json(path(upload) + "/rows?outcome=pending");
        assertThat(numbers(pending)).containsExactly(1, 3);
        assertThat(pending.path("totalCount").asInt()).isEqualTo(2);
        assertThat(numbers(service.json(path(upload) + "/rows?code=FIELD_TOO_LONG")))
                .containsExactly(2);
        assertThat(numbers(service.json(path(upload) + "/rows?outcome=rejected&code=UNEXPECTED")))
                .isEmpty();
        assertThat(numbers(service.json(path(upload) + "/rows?code=%27%20OR%201=1--")))
                .isEmpty();
    }

    @Test
    void pagesThroughRowsCompletelyAndOnceWhileMoreAreDecided() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 100);
        log.write(upload);
        service.caughtUp();
        List<Integer> seen = new ArrayList<>();
        String token = "";
        int decided = 0;
        do {
            List<SpecificRecord> more = new ArrayList<>();
            for (int number = 0; number < 20 && decided < 100; number++) {
                more.add(sample.registered(upload, ++decided, 1000 + decided, 1));
            }
            log.write(more);
            JsonNode page = service.json(path(upload) + "/rows?limit=17&continuationToken=" + token);
            seen.addAll(numbers(page));
            token = page.path("continuationToken").asString("");
        } while (!token.isEmpty());

        assertThat(seen).hasSize(100).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void listsTheNewestUploadsFirstPageByPage() {
        List<String> expected = new ArrayList<>();
        for (int hour = 0; hour < 7; hour++) {
            UploadReceived upload = UploadReceived.newBuilder(
                            SampleEvents.announced(sample.uploadId(), customer, "", 1))
                    .setReceivedAt(Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3600L * hour))
                    .build();
            log.write(upload);
            expected.add(0, upload.getUploadId());
        }
        await().untilAsserted(() ->
                assertThat(service.json(root).path("totalCount").asInt()).isEqualTo(7));

        List<String> seen = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = service.json(root + "?limit=3", "MS-ContinuationToken", token);
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            assertThat(page.path("totalCount").asInt()).isEqualTo(7);
            token = page.path("continuationToken").asString("");
        } while (!token.isEmpty());

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void whatBelongsToAnotherCustomerIsNotFound() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 1);
        log.write(upload);
        awaitPending(upload, 1);
        String foreign = "/v1/customers/other/uploads/" + upload.getUploadId();

        Set<Integer> answers = new HashSet<>();
        for (String path :
                List.of(foreign, foreign + "/rows", foreign + "/failed.csv", root + "/" + UUID.randomUUID())) {
            answers.add(service.get(path).statusCode());
        }
        assertThat(answers).containsExactly(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rows?continuationToken=garbage",
                "/rows?continuationToken=AAA%3D",
                "/rows?continuationToken=%00",
                "/rows?limit=0",
                "/rows?limit=10001",
                "/rows?limit=many",
                "/rows?outcome=lost"
            })
    void refusesWhatNoAnswerOfOursHasOffered(String call) {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 1);
        log.write(upload);
        awaitPending(upload, 1);

        assertThat(service.get(path(upload) + call).statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenServesOnlyTheListThatGaveIt() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 5);
        log.write(upload);
        awaitPending(upload, 5);
        String token = service.json(path(upload) + "/rows?limit=2")
                .path("continuationToken")
                .asString();

        assertThat(service.get(path(upload) + "/rows?outcome=pending&continuationToken=" + token)
                        .statusCode())
                .isEqualTo(400);
    }

    private JsonNode awaitPending(UploadReceived upload, int pending) {
        service.json("/v1/customers/" + customer.replace(" ", "%20") + "/batchJobStatus/" + upload.getUploadId());
        return await().until(
                        () -> service.json(path(upload)),
                        answer -> answer.path("counts").path("pending").asInt() == pending);
    }

    private String path(UploadReceived upload) {
        return root + '/' + upload.getUploadId();
    }

    private static List<Integer> numbers(JsonNode page) {
        List<Integer> numbers = new ArrayList<>();
        page.path("items").forEach(item -> numbers.add(item.path("rowNumber").asInt()));
        return numbers;
    }
}
