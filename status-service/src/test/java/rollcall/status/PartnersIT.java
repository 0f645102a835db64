package rollcall.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.access.TestIssuer;
import rollcall.events.DeviceUploaded;
import rollcall.events.Relationship;
import rollcall.events.UploadReceived;
import tools.jackson.databind.JsonNode;

/** What a partner sees of a customer: what it sent itself, while the customer consents. */
class PartnersIT {
    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();
    private final String partner = "p-" + UUID.randomUUID();
    private final String root = "/v1/customers/" + customer;
    private final int firstDevice = (int) (System.nanoTime() & 0xFFFFFF) * 100;
    private UploadReceived own;
    private UploadReceived others;

    @BeforeEach
    void consentAndUpload() {
        relate("established", 1);
        own = upload(partner, "Mine", 10);
        others = upload("woodgrove", "Theirs", 20);
        service.caughtUp();
        awaitStatus(root + "/uploads", 200);
    }

    @Test
    void seesTheUploadsItSent() {
        JsonNode uploads = json("/uploads");

        assertThat(uploads.path("totalCount").asInt()).isEqualTo(1);
        assertThat(uploads.path("items").path(0).path("id").asString()).isEqualTo(own.getUploadId());
        assertThat(texts(json("/uploads/" + own.getUploadId() + "/rows"), "outcome"))
                .containsExactly("registered", "rejected");
        assertThat(json("/batchJobStatus/" + own.getUploadId()).path("status").asString())
                .isEqualTo("finished_with_errors");
        assertThat(new String(
                        get("/uploads/" + own.getUploadId() + "/failed.csv").body(), StandardCharsets.UTF_8))
                .contains("SN-2");
    }

    @Test
    void seesItsDevicesAmongTheBatchesAndNoOthers() {
        assertThat(texts(json("/deviceBatches"), "id")).containsExactly("Mine");
        assertThat(texts(json("/deviceBatches/Mine/devices"), "id"))
                .containsExactly(SampleEvents.deviceId(firstDevice + 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uploads/%s", "/uploads/%s/rows", "/uploads/%s/failed.csv", "/batchJobStatus/%s"})
    void seesNothingOfAnothersUpload(String path) {
        assertThat(get(path.formatted(others.getUploadId())).statusCode()).isEqualTo(404);
        assertThat(service.get(root + path.formatted(others.getUploadId())).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deviceBatches/Theirs/devices", "/devices", "/devices.csv", "/audit"})
    void seesNothingElseOfTheCustomer(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(service.get(root + path).statusCode()).isEqualTo(200);
    }

    @Test
    void seesNothingOfOneDeviceNotEvenOfItsOwn() {
        assertThat(get("/devices/" + SampleEvents.deviceId(firstDevice + 10)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void seesNothingWithinASecondOfTheEnd() {
        relate("ended", 2);

        List<String> paths = List.of(
                "/uploads",
                "/uploads/" + own.getUploadId(),
                "/uploads/" + own.getUploadId() + "/rows",
                "/uploads/" + own.getUploadId() + "/failed.csv",
                "/batchJobStatus/" + own.getUploadId(),
                "/deviceBatches",
                "/deviceBatches/Mine/devices");
        await().atMost(Duration.ofSeconds(1))
                .until(() -> paths.stream().allMatch(path -> get(path).statusCode() == 404));
        assertThat(service.json(root + "/uploads").path("totalCount").asInt()).isEqualTo(2);
    }

    private void relate(String state, long version) {
        log.write(Relationship.newBuilder()
                .setPartner(partner)
                .setKind("reseller")
                .setCustomer(customer)
                .setState(state)
                .setVersion(version)
                .setChangedAt(SampleEvents.START)
                .build());
    }

    /** One row that was registered, and one that failed. */
    private UploadReceived upload(String submitter, String tag, int device) {
        UploadReceived upload = UploadReceived.newBuilder(SampleEvents.announced(sample.uploadId(), customer, tag, 2))
                .setSubmitter(submitter)
                .build();
        DeviceUploaded failed = SampleEvents.uploaded(upload, 2, "");
        log.write(
                upload,
                SampleEvents.complete(upload),
                sample.registered(upload, 1, firstDevice + device, 1),
                SampleEvents.at(sample.rejected(upload, 2, "HASH_REQUIRED"), log.place(failed)));
        return upload;
    }

    private HttpResponse<byte[]> get(String path) {
        return service.get(root + path, "Authorization", TestIssuer.shared().bearer(partner));
    }

    private JsonNode json(String path) {
        return service.json(root + path, "Authorization", TestIssuer.shared().bearer(partner));
    }

    private void awaitStatus(String path, int status) {
        String bearer = TestIssuer.shared().bearer(partner);
        await().until(() -> service.get(path, "Authorization", bearer).statusCode() == status);
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.path("items").forEach(item -> texts.add(item.path(member).asString("")));
        return texts;
    }
}
