package rollcall.status.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.access.Scope;
import rollcall.access.TestIssuer;
import rollcall.events.DeviceChanged;
import rollcall.events.IdentityConflict;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

class ConflictsIT {
    private static final String CONFLICTS = "/v1/operator/conflicts";

    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final int earlier = (int) (System.nanoTime() & 0x3FFFFFF) * 2;
    private final int later = earlier + 1;
    private final String id = UUID.randomUUID().toString();
    private final String first = "first-" + UUID.randomUUID();
    private final String second = "second-" + UUID.randomUUID();

    @Test
    void theOperatorSeesBothDevicesAndTheirOwners() {
        UploadReceived one = claim(first, "northwind", earlier, 1);
        UploadReceived other = claim(second, second, later, 1);
        log.write(conflict().subList(0, 2));
        log.write(told(first, earlier, 2, "READY_FOR_USER"), told(second, later, 2, "REGISTRATION_PENDING"));
        service.caughtUp();

        JsonNode found = service.json(CONFLICTS + "/" + id);

        assertThat(found.path("state").asString()).isEqualTo("found");
        assertThat(found.path("anchor").asString()).isEqualTo("tpm:" + id);
        assertThat(found.path("foundAt").asString()).isEqualTo(SampleEvents.START.toString());
        assertThat(found.has("settledAt")).isFalse();
        JsonNode side = found.path("earlier");
        assertThat(side.path("deviceId").asString()).isEqualTo(SampleEvents.deviceId(earlier));
        assertThat(side.path("owner").asString()).isEqualTo(first);
        assertThat(side.path("submitter").asString()).isEqualTo("northwind");
        assertThat(side.path("registrationId").asString()).isEqualTo(one.getUploadId() + ":1");
        assertThat(side.path("serialNumber").asString()).isEqualTo("SN%07d".formatted(earlier));
        assertThat(found.path("later").path("owner").asString()).isEqualTo(second);
        assertThat(found.path("later").path("registrationId").asString()).isEqualTo(other.getUploadId() + ":1");
        assertThat(found.path("later").path("status").asString()).isEqualTo("REGISTRATION_PENDING");
    }

    @Test
    void aSettledConflictTellsWhoseTheDevicesWereWhenItWasFound() {
        claim(first, first, earlier, 1);
        UploadReceived suspended = claim(second, second, later, 1);
        log.write(told(first, earlier, 2, "READY_FOR_USER"), told(second, later, 2, "REGISTRATION_PENDING"));
        log.write(told(second, later, 3, "DEREGISTERED"));
        claim("third", "third", later, 4);
        log.write(conflict());
        service.caughtUp();

        JsonNode settled = service.json(CONFLICTS + "/" + id);

        assertThat(settled.path("state").asString()).isEqualTo("settled");
        assertThat(settled.path("decision").asString()).isEqualTo("keep");
        assertThat(settled.path("by").asString()).isEqualTo("operator");
        assertThat(settled.path("reason").asString()).isEqualTo("Sold twice.");
        assertThat(settled.path("settledAt").asString()).isEqualTo("2026-03-01T08:01:00Z");
        assertThat(settled.path("later").path("owner").asString()).isEqualTo(second);
        assertThat(settled.path("later").path("registrationId").asString()).isEqualTo(suspended.getUploadId() + ":1");
    }

    @Test
    void pagesThroughThoseThatAreAskedFor() {
        List<IdentityConflict> events = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            List<IdentityConflict> whole = SampleEvents.conflict(id + number, earlier, later);
            events.addAll(number < 5 ? whole.subList(0, 2) : whole);
        }
        log.write(events);
        service.caughtUp();

        assertThat(ids("?state=found&limit=2")).contains(id + 0, id + 1, id + 2, id + 3, id + 4);
        assertThat(ids("?state=found&limit=2")).doesNotContain(id + 5).doesNotHaveDuplicates();
        assertThat(ids("?state=Settled&limit=3")).contains(id + 5, id + 6).doesNotContain(id + 4);
        assertThat(ids("?limit=3")).contains(id + 0, id + 6).doesNotHaveDuplicates();
        assertThat(service.get(CONFLICTS + "?state=lost").statusCode()).isEqualTo(400);
        assertThat(service.get(CONFLICTS + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONFLICTS, CONFLICTS + "/any"})
    void nobodyElseSeesThem(String path) {
        TestIssuer issuer = TestIssuer.shared();

        assertThat(service.get(path, "Authorization", issuer.bearer("contoso")).statusCode())
                .isEqualTo(404);
        assertThat(service.get(path, "Authorization", issuer.bearer("operator", Scope.DEVICES_READ))
                        .statusCode())
                .isEqualTo(403);
    }

    private List<IdentityConflict> conflict() {
        return SampleEvents.conflict(id, earlier, later);
    }

    private DeviceChanged told(String customer, int device, long version, String status) {
        return DeviceChanged.newBuilder(SampleEvents.changed(customer, device, version, "conflict", status))
                .setDetails(Map.of("conflictId", id, "state", "found"))
                .build();
    }

    private UploadReceived claim(String customer, String submitter, int device, long version) {
        UploadReceived upload = UploadReceived.newBuilder(
                        SampleEvents.announced(sample.uploadId(), customer, "Sales", 1))
                .setSubmitter(submitter)
                .build();
        log.write(upload, sample.registered(upload, 1, device, version));
        return upload;
    }

    /** Of all pages. */
    private static List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = service.json(CONFLICTS + query + "&continuationToken=" + token);
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            token = page.path("continuationToken").asString("");
        } while (!token.isEmpty());
        return ids;
    }
}
