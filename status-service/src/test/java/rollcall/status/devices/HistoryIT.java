package rollcall.status.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceChanged;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

/** What happens to a device after its registration. */
class HistoryIT {
    private static final String CONFLICT = "3e1f2d3c-1111-4222-8333-444455556666";

    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final int device = (int) (System.nanoTime() & 0x7FFFFFF);
    private final String id = SampleEvents.deviceId(device);
    private final String first = "first-" + UUID.randomUUID();
    private final String second = "second-" + UUID.randomUUID();

    @Test
    void aDeviceFollowsItsChanges() {
        claim(first, first, 1);
        log.write(
                change(first, 3, "tag", "ACTIVE").build(),
                change(first, 2, "status", "INACTIVE").build());

        JsonNode found = timelineOf(first, 3);

        assertThat(found.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(found.path("profileName").asString()).isEqualTo("Kiosk");
        assertThat(found.path("groupTag").asString()).isEqualTo("Shop");
        assertThat(found.path("version").asLong()).isEqualTo(3);
        assertThat(found.path("hardware").path("ramGigabytes").asInt()).isEqualTo(16);
        assertThat(texts(found, "kind")).containsExactly("registration", "status", "tag");
        assertThat(texts(found, "occurredAt")).isSorted();
        JsonNode last = found.path("timeline").path(2);
        assertThat(last.path("statusBefore").asString()).isEqualTo("READY_FOR_USER");
        assertThat(last.path("why").asString()).isEqualTo("BECAUSE");
        assertThat(last.path("details").path("groupTag").asString()).isEqualTo("Shop");
        assertThat(total(first, "?status=ACTIVE&groupTag=Shop")).isEqualTo(1);
        assertThat(total(first, "?status=READY_FOR_USER")).isZero();
    }

    @Test
    void changesThatAreReadBeforeTheRegistrationAreNotLost() {
        log.write(change(first, 2, "status", "ACTIVE").build());
        service.caughtUp();
        assertThat(service.get(path(first)).statusCode()).isEqualTo(404);

        claim(first, first, 1);

        assertThat(timelineOf(first, 2).path("status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void aDeviceWhoseClaimHasEndedLeavesTheListAndKeepsItsStory() {
        claim(first, first, 1);
        timelineOf(first, 1);
        log.write(change(first, 2, "deregistration", "DEREGISTERED").build());

        JsonNode past = timelineOf(first, 2);

        assertThat(past.path("status").asString()).isEqualTo("DEREGISTERED");
        assertThat(past.propertyNames()).containsExactlyInAnyOrder("id", "status", "statusText", "timeline");
        assertThat(service.json(path(first), "X-Locale", "nl")
                        .path("statusText")
                        .asString())
                .isEqualTo("Registratie opgeheven");
        assertThat(total(first, "")).isZero();
        assertThat(service.json("/v1/customers/" + first + "/deviceBatches/Sales/devices")
                        .path("totalCount")
                        .asInt())
                .isZero();
        assertThat(new String(
                        service.get("/v1/customers/" + first + "/devices.csv").body(), StandardCharsets.UTF_8))
                .doesNotContain(id);
        assertThat(service.get(path(second)).statusCode()).isEqualTo(404);
    }

    @Test
    void aLaterClaimByAnotherCustomerStartsAfresh() {
        claim(second, second, 3);
        claim(first, first, 1);
        log.write(
                change(second, 4, "status", "ACTIVE").build(),
                change(first, 2, "deregistration", "DEREGISTERED").build());

        JsonNode present = timelineOf(second, 2);
        JsonNode past = timelineOf(first, 2);

        assertThat(texts(present, "kind")).containsExactly("registration", "status");
        assertThat(present.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(present.toString()).doesNotContain(first);
        assertThat(texts(past, "kind")).containsExactly("registration", "deregistration");
        assertThat(past.toString()).doesNotContain(second).doesNotContain("ACTIVE");
        assertThat(total(first, "")).isZero();
        assertThat(total(second, "")).isEqualTo(1);
    }

    @Test
    void aClaimWhoseEndIsKnownBeforeTheNextClaimShowsNobodyTheOthersDevice() {
        claim(first, first, 1);
        timelineOf(first, 1);
        log.write(change(second, 4, "status", "ACTIVE").build());
        service.caughtUp();

        assertThat(total(first, "")).isZero();
        assertThat(service.get(path(second)).statusCode()).isEqualTo(404);
    }

    @Test
    void namesOnlyThoseWhomTheOwnerKnows() {
        claim(first, "woodgrove", 1);
        log.write(
                change(first, 2, "status", "ACTIVE").setBy("").build(),
                change(first, 3, "tag", "ACTIVE").setBy("litware").build(),
                change(first, 4, "profile", "ACTIVE").setBy("operator").build(),
                change(first, 5, "user", "ACTIVE").setBy("woodgrove").build(),
                change(first, 6, "user", "ACTIVE").build());

        JsonNode timeline = timelineOf(first, 6);

        assertThat(texts(timeline, "by")).containsExactly("woodgrove", "", "", "operator", "woodgrove", first);
        assertThat(timeline.toString()).doesNotContain("litware");
    }

    @Test
    void ofAConflictAnOwnerLearnsOnlyThatThereIsOne() {
        claim(first, first, 1);
        log.write(change(first, 2, "conflict", "REGISTRATION_PENDING")
                .setBy("")
                .setDetails(Map.of(
                        "conflictId", CONFLICT,
                        "state", "found",
                        "role", "later",
                        "otherDevice", "dev:ffff",
                        "otherCustomer", "litware"))
                .build());

        JsonNode found = timelineOf(first, 2);

        assertThat(found.path("status").asString()).isEqualTo("REGISTRATION_PENDING");
        JsonNode conflict = found.path("timeline").path(1);
        assertThat(conflict.path("details").propertyNames()).containsExactlyInAnyOrder("conflictId", "state");
        assertThat(found.toString())
                .contains(CONFLICT)
                .doesNotContain("litware")
                .doesNotContain("ffff");
    }

    private void claim(String customer, String submitter, long version) {
        UploadReceived upload = UploadReceived.newBuilder(
                        SampleEvents.announced(sample.uploadId(), customer, "Sales", 1))
                .setSubmitter(submitter)
                .build();
        log.write(upload, sample.registered(upload, 1, device, version));
    }

    private DeviceChanged.Builder change(String customer, long version, String kind, String status) {
        return DeviceChanged.newBuilder(SampleEvents.changed(customer, device, version, kind, status));
    }

    private String path(String customer) {
        return "/v1/customers/" + customer + "/devices/" + id;
    }

    /** The device, when that much has happened to it. */
    private JsonNode timelineOf(String customer, int entries) {
        await().until(() -> service.get(path(customer)).statusCode() == 200);
        return await().until(
                        () -> service.json(path(customer)),
                        found -> found.path("timeline").size() == entries);
    }

    private static int total(String customer, String filter) {
        return service.json("/v1/customers/" + customer + "/devices" + filter)
                .path("totalCount")
                .asInt();
    }

    private static List<String> texts(JsonNode device, String member) {
        List<String> texts = new ArrayList<>();
        device.path("timeline").forEach(entry -> texts.add(entry.path(member).asString("")));
        return texts;
    }
}
