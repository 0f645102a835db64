package rollcall.status.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.access.TestIssuer;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceCommand;
import rollcall.events.Relationship;
import rollcall.events.UploadReceived;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Devices have numbers of their own: the log is shared with other tests. */
class LeavingIT {
    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());

    @Test
    void anUploadIsUndoneOnceNoRowIsPending() {
        String customer = "undoing";
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 3);
        UploadReceived other = SampleEvents.announced(sample.uploadId(), customer, "Sales", 1);
        String path = "/v1/customers/" + customer + "/uploads/" + upload.getUploadId() + "/devices";
        log.write(upload, other, sample.registered(upload, 1, 4_100_041, 1), sample.registered(other, 1, 4_100_044, 1));
        service.caughtUp();
        assertThat(code(delete(path), 409)).isEqualTo("UPLOAD_PENDING");

        log.write(
                sample.registered(upload, 2, 4_100_042, 1),
                sample.rejected(upload, 3, "HARDWARE_HASH_LEGACY"),
                SampleEvents.changed(customer, 4_100_042, 2, "deregistration", "DEREGISTERED"),
                SampleEvents.complete(upload));
        service.caughtUp();
        JsonNode asked = json(delete(path), 202);

        assertThat(asked.path("devices").asInt()).isEqualTo(1);
        assertThat(commands(customer))
                .extracting(DeviceCommand::getDeviceId, DeviceCommand::getUploadId, DeviceCommand::getAwaited)
                .containsExactly(tuple(SampleEvents.deviceId(4_100_041), upload.getUploadId(), false));
        assertThat(log.<AuditEntry>read(TopicCatalogue.AUDIT).stream()
                        .filter(entry -> entry.getCustomer().equals(customer)))
                .extracting(AuditEntry::getCommand, AuditEntry::getDetails)
                .containsExactly(tuple("devices.deregister", Map.of("uploadId", upload.getUploadId())));
        assertThat(code(delete(path.replace(customer, "somebody")), 404)).isEqualTo("UPLOAD_NOT_FOUND");
    }

    @Test
    void aFilterMeansWhatTheListShows() {
        String customer = "filtering";
        UploadReceived sales = SampleEvents.announced(sample.uploadId(), customer, "Sales", 3_000);
        UploadReceived till = SampleEvents.announced(sample.uploadId(), customer, "Till", 1);
        log.write(sales, till, sample.registered(till, 1, 5_299_999, 1));
        log.write(IntStream.rangeClosed(1, 3_000)
                .<SpecificRecord>mapToObj(number -> sample.registered(sales, number, 5_200_000 + number, 1))
                .toList());
        service.caughtUp();
        String path = "/v1/customers/" + customer + "/devices";

        assertThat(code(delete(path), 400)).isEqualTo("FILTER_REQUIRED");
        assertThat(json(delete(path + "?groupTag=sales"), 202).path("devices").asInt())
                .isZero();
        assertThat(json(delete(path + "?groupTag=Sales"), 202).path("devices").asInt())
                .isEqualTo(3_000);

        assertThat(commands(customer))
                .extracting(DeviceCommand::getDeviceId)
                .hasSize(3_000)
                .doesNotHaveDuplicates()
                .doesNotContain(SampleEvents.deviceId(5_299_999));
    }

    @Test
    void aMisspeltFilterHasNoDeviceLeave() {
        String customer = "misspelling";
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 1);
        log.write(upload, sample.registered(upload, 1, 4_100_071, 1));
        service.caughtUp();
        String path = "/v1/customers/" + customer + "/devices";

        JsonNode refused = json(delete(path + "?groupTag=Sales&stauts=INACTIVE"), 400);

        assertThat(refused.path("code").asString()).isEqualTo("OPTION_UNSUPPORTED");
        assertThat(refused.path("detail").asString()).contains("stauts");
        assertThat(refused.path("advice").asString()).contains("status, groupTag, profileId, uploadId, q");
        assertThat(code(delete(path + "?grouptag=Sales&status=READY_FOR_USER"), 400))
                .isEqualTo("OPTION_UNSUPPORTED");
        assertThat(commands(customer)).isEmpty();
        assertThat(json(delete(path + "?groupTag=Sales&status=INACTIVE"), 202)
                        .path("devices")
                        .asInt())
                .isZero();
    }

    @Test
    void aPartnerMeansOnlyWhatItRegistered() {
        String customer = "served";
        log.write(established("woodgrove", customer));
        UploadReceived own = SampleEvents.announced(sample.uploadId(), customer, "Sales", 1);
        UploadReceived partners = UploadReceived.newBuilder(
                        SampleEvents.announced(sample.uploadId(), customer, "Sales", 1))
                .setSubmitter("woodgrove")
                .build();
        log.write(own, partners, sample.registered(own, 1, 4_100_061, 1), sample.registered(partners, 1, 4_100_062, 1));
        service.caughtUp();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HttpResponse<byte[]> answer = service.send(
                    "DELETE",
                    "/v1/customers/" + customer + "/devices?groupTag=Sales",
                    "Authorization",
                    TestIssuer.shared().bearer("woodgrove"));
            assertThat(answer.statusCode()).isEqualTo(202);
        });

        assertThat(commands(customer))
                .extracting(
                        DeviceCommand::getDeviceId, command -> command.getBy().getOrganization())
                .containsOnly(tuple(SampleEvents.deviceId(4_100_062), "woodgrove"));
    }

    private static Relationship established(String partner, String customer) {
        return Relationship.newBuilder()
                .setPartner(partner)
                .setCustomer(customer)
                .setKind("reseller")
                .setState("established")
                .setVersion(1)
                .setChangedAt(SampleEvents.START)
                .build();
    }

    private static List<DeviceCommand> commands(String customer) {
        return log.<DeviceCommand>read(TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED).stream()
                .filter(command -> command.getCustomer().equals(customer))
                .toList();
    }

    private static HttpResponse<byte[]> delete(String path) {
        return service.send("DELETE", path);
    }

    private static String code(HttpResponse<byte[]> answer, int status) {
        return json(answer, status).path("code").asString();
    }

    private static JsonNode json(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
