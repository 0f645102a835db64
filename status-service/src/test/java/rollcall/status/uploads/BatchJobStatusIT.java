package rollcall.status.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

class BatchJobStatusIT {
    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());

    @Test
    void answersQueuedThenProcessingThenFinishedWithErrors() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "Sales", 3);
        log.write(upload);

        JsonNode queued = service.json(path("contoso", upload));
        assertThat(queued.path("status").asString()).isEqualTo("queued");
        assertThat(queued.path("startedTime").asString()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(queued.has("completedTime")).isFalse();
        assertThat(queued.path("devicesStatus").size()).isEqualTo(3);
        assertThat(queued.path("devicesStatus").path(0).path("status").asString())
                .isEqualTo("processing");

        log.write(sample.registered(upload, 2, 21, 1));
        JsonNode processing = awaitStatus(upload, "processing");
        assertThat(processing.path("devicesStatus").path(1).path("status").asString())
                .isEqualTo("finished");

        log.write(
                sample.rejected(upload, 1, "HARDWARE_HASH_LEGACY"),
                sample.refused(upload, 3, 23, "CLAIMED_BY_OTHER_ORGANIZATION"));
        JsonNode finished = awaitStatus(upload, "finished_with_errors");
        assertThat(finished.path("completedTime").asString()).isEqualTo("2026-03-01T08:00:00.103Z");
        JsonNode first = finished.path("devicesStatus").path(0);
        assertThat(first.path("errorCode").asString()).isEqualTo("802");
        assertThat(first.path("errorDescription").asString())
                .isEqualTo("Hardware hash not valid Collect the hash again.");
        assertThat(first.path("code").asString()).isEqualTo("HARDWARE_HASH_LEGACY");
        assertThat(first.path("rowNumber").asInt()).isEqualTo(1);
        assertThat(first.path("line").asInt()).isEqualTo(2);
        assertThat(first.has("deviceId")).isFalse();
        JsonNode third = finished.path("devicesStatus").path(2);
        assertThat(third.path("errorCode").asString()).isEqualTo("808");
        assertThat(third.path("deviceId").asString()).isEqualTo(SampleEvents.deviceId(23));
    }

    @Test
    void wordsWhatFailedInTheLanguageThatPartnerCentersClientsName() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "Sales", 1);
        log.write(upload, sample.refused(upload, 1, 24, "CLAIMED_BY_OTHER_ORGANIZATION"));
        awaitStatus(upload, "finished_with_errors");

        JsonNode row = service.json(path("contoso", upload), "X-Locale", "nl-NL")
                .path("devicesStatus")
                .path(0);

        assertThat(row.path("errorCode").asString()).isEqualTo("808");
        assertThat(row.path("status").asString()).isEqualTo("finished_with_errors");
        assertThat(row.path("errorDescription").asString())
                .startsWith("Het apparaat is geclaimd door een andere organisatie. Vraag uw leverancier ");
    }

    @Test
    void waitsForAnUploadThatIsNotKnownYet() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "Sales", 1);
        CompletableFuture<JsonNode> asked = CompletableFuture.supplyAsync(() -> service.json(path("contoso", upload)));
        await().pollDelay(Duration.ofMillis(300)).until(() -> !asked.isDone());

        log.write(upload);

        assertThat(asked.orTimeout(2, java.util.concurrent.TimeUnit.SECONDS)
                        .join()
                        .path("status")
                        .asString())
                .isEqualTo("queued");
    }

    @Test
    void anUploadThatNeverComesIsNotFoundAfterTwoSeconds() {
        long before = System.nanoTime();
        var response = service.get("/v1/customers/contoso/batchJobStatus/" + sample.uploadId());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(8));
    }

    @Test
    void anotherCustomersUploadIsNotFound() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "Sales", 1);
        log.write(upload);
        service.json(path("contoso", upload));

        assertThat(service.get(path("fabrikam", upload)).statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/customers/contoso/batchJobStatus/no-uuid").statusCode())
                .isEqualTo(404);
    }

    @Test
    void leavesOutForPartnerCentersJavaSdkWhatItCannotRead() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "Sales", 2);
        log.write(upload);

        JsonNode answer = service.json(path("contoso", upload), "MS-PartnerCenter-Client", "Partner Center Java SDK");

        assertThat(answer.has("devicesStatus")).isFalse();
        assertThat(answer.path("batchTrackingId").asString()).isEqualTo(upload.getUploadId());
        assertThat(answer.path("status").asString()).isEqualTo("queued");
        assertThat(answer.path("attributes").path("objectType").asString()).isEqualTo("BatchUploadDetails");
        JsonNode forOthers =
                service.json(path("contoso", upload), "MS-PartnerCenter-Client", "Partner Center .NET SDK");
        assertThat(forOthers.path("devicesStatus").size()).isEqualTo(2);
    }

    @Test
    void answersTenThousandRowsAtOnceAndTheRestByToken() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "Sales", 10_002);
        log.write(upload);

        JsonNode first = service.json(path("contoso", upload));
        assertThat(first.path("devicesStatus").size()).isEqualTo(10_000);
        JsonNode rest = service.json(path("contoso", upload) + "?continuationToken="
                + first.path("continuationToken").asString());
        assertThat(rest.path("devicesStatus").size()).isEqualTo(2);
        assertThat(rest.path("devicesStatus").path(0).path("rowNumber").asInt()).isEqualTo(10_001);
        assertThat(rest.has("continuationToken")).isFalse();
    }

    private static JsonNode awaitStatus(UploadReceived upload, String status) {
        return await().until(
                        () -> service.json(path("contoso", upload)),
                        answer -> answer.path("status").asString().equals(status));
    }

    private static String path(String customer, UploadReceived upload) {
        return "/v1/customers/" + customer + "/batchJobStatus/" + upload.getUploadId();
    }
}
