package rollcall.status.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.access.TestIssuer;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has become of rows, as Graph's clients ask for it. */
class ImportsIT {
    private static final String ROOT = "/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities";

    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();
    private final int device = (int) (System.nanoTime() & 0xFFFFFF) * 100;

    @Test
    void areThereAsSoonAsTheirUploadIs() throws Exception {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 2);
        CompletableFuture<JsonNode> asked =
                CompletableFuture.supplyAsync(() -> json(ROOT + "/" + upload.getUploadId() + "%3A2"));
        log.write(upload);

        assertThat(asked.get().at("/state/deviceImportStatus").asString()).isEqualTo("pending");
        assertThat(send("GET", ROOT + "/" + upload.getUploadId() + ":3").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", ROOT + "/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void tellWhatBecameOfThem() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 5);
        log.write(
                upload,
                sample.registered(upload, 1, device + 1, 1),
                sample.refused(upload, 2, device + 2, "ALREADY_REGISTERED"),
                sample.refused(upload, 3, device + 3, "CLAIMED_BY_OTHER_ORGANIZATION"),
                sample.refused(upload, 4, device + 4, "DUPLICATE_IN_UPLOAD"));
        service.caughtUp();

        JsonNode list = json(ROOT).path("value");

        assertThat(states(list))
                .containsExactly(
                        "complete 0 ",
                        "complete 806 ZtdDeviceAlreadyAssigned",
                        "error 808 ZtdDeviceAssignedToOtherTenant",
                        "error 0 ZtdDeviceDuplicated",
                        "pending 0 ");
        assertThat(list.at("/0/state/deviceRegistrationId").asString()).isEqualTo(SampleEvents.deviceId(device + 1));
        assertThat(list.at("/2/state/deviceRegistrationId").asString()).isEmpty();
        assertThat(list.at("/0/importId").asString()).isEqualTo(upload.getUploadId());
        assertThat(list.at("/2/id").asString()).isEqualTo(upload.getUploadId() + ":3");
    }

    @Test
    void comePageByPage() {
        for (int number = 0; number < 3; number++) {
            log.write(SampleEvents.announced(sample.uploadId(), customer, "Sales", 3));
        }
        service.caughtUp();
        List<String> whole = ids(json(ROOT));

        List<String> seen = new ArrayList<>();
        String next = service.uri(ROOT + "?$top=2").toString();
        while (!next.isEmpty()) {
            JsonNode page = json(next.replace(service.uri("").toString(), ""));
            seen.addAll(ids(page));
            next = page.path("@odata.nextLink").asString("");
        }

        assertThat(whole).hasSize(9).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(whole);
    }

    @Test
    void leaveTheListAloneAndNothingElseWhenTheyAreDeleted() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 2);
        log.write(
                upload,
                sample.registered(upload, 1, device + 1, 1),
                sample.refused(upload, 2, device + 2, "DEVICE_NOT_FOUND"));
        service.caughtUp();
        String path = ROOT + "/" + upload.getUploadId() + ":1";
        String other = TestIssuer.shared().bearer("other-" + UUID.randomUUID());

        assertThat(service.send("DELETE", path, "Authorization", other).statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", path).statusCode()).isEqualTo(204);

        assertThat(ids(json(ROOT))).containsExactly(upload.getUploadId() + ":2");
        assertThat(send("GET", path).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", path).statusCode()).isEqualTo(404);
        String ours = "/v1/customers/" + customer;
        assertThat(service.json(ours + "/uploads/" + upload.getUploadId() + "/rows")
                        .path("items"))
                .hasSize(2);
        assertThat(service.json(ours + "/devices").at("/items/0/id").asString())
                .isEqualTo(SampleEvents.deviceId(device + 1));
        JsonNode audited = service.json(ours + "/audit").at("/items/0");
        assertThat(audited.path("command").asString()).isEqualTo("import.dismiss");
    }

    private HttpResponse<byte[]> send(String method, String path) {
        return service.send(method, path, "Authorization", TestIssuer.shared().bearer(customer));
    }

    private JsonNode json(String path) {
        HttpResponse<byte[]> response = send("GET", path);
        assertThat(response.statusCode())
                .as(() -> new String(response.body(), UTF_8))
                .isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("value").forEach(row -> ids.add(row.path("id").asString()));
        return ids;
    }

    private static List<String> states(JsonNode rows) {
        List<String> states = new ArrayList<>();
        rows.forEach(row -> states.add(row.at("/state/deviceImportStatus").asString()
                + ' '
                + row.at("/state/deviceErrorCode").asInt()
                + ' '
                + row.at("/state/deviceErrorName").asString()));
        return states;
    }
}
