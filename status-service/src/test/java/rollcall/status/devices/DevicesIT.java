package rollcall.status.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;

class DevicesIT {
    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();
    private final String root = "/v1/customers/" + customer + "/devices";
    private final int firstDevice = (int) (System.nanoTime() & 0xFFFFFF) * 100;
    private UploadReceived upload;

    @BeforeEach
    void announce() {
        upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 50);
        log.write(upload);
    }

    @Test
    void listsDevicesAndBehindThemRegistrationsThatFailed() {
        log.write(
                serial(1, "b-2"),
                serial(2, "A-1"),
                sample.rejected(upload, 3, "HARDWARE_HASH_INVALID"),
                sample.refused(upload, 4, firstDevice + 4, "CLAIMED_BY_OTHER_ORGANIZATION"));
        JsonNode list = awaitTotal(root, 4);

        assertThat(serials(list)).containsExactly("A-1", "b-2", "bad-3", "SN%07d".formatted(firstDevice + 4));
        JsonNode ready = list.path("items").path(0);
        assertThat(ready.path("id").asString()).isEqualTo(SampleEvents.deviceId(firstDevice + 2));
        assertThat(ready.path("status").asString()).isEqualTo("READY_FOR_USER");
        assertThat(ready.path("statusText").asString()).isEqualTo("Ready for user");
        assertThat(ready.path("groupTag").asString()).isEqualTo("Sales");
        JsonNode failed = list.path("items").path(3);
        assertThat(failed.has("id")).isFalse();
        assertThat(failed.path("status").asString()).isEqualTo("REGISTRATION_FAILED");
        assertThat(failed.path("code").asString()).isEqualTo("CLAIMED_BY_OTHER_ORGANIZATION");
        assertThat(failed.path("registrationId").asString()).isEqualTo(upload.getUploadId() + ":4");
    }

    @Test
    void countsThemByHowTheyStand() {
        DeviceRegistered pending = DeviceRegistered.newBuilder(serial(3, "c-3"))
                .setStatus("REGISTRATION_PENDING")
                .build();
        log.write(serial(1, "b-2"), serial(2, "A-1"), pending, sample.rejected(upload, 4, "HARDWARE_HASH_INVALID"));
        awaitTotal(root, 4);

        JsonNode counts = service.json("/v1/customers/" + customer + "/deviceCounts");

        assertThat(counts.path("totalCount").asInt()).isEqualTo(4);
        assertThat(counts.path("byStatus").toString())
                .isEqualTo(
                        "{\"REGISTRATION_PENDING\":1,\"REGISTRATION_FAILED\":1,\"READY_FOR_USER\":2,\"ACTIVE\":0,\"INACTIVE\":0}");
    }

    @Test
    void aFailedRowThatWasMendedIsNoLongerListed() {
        log.write(sample.refused(upload, 1, firstDevice + 1, "DEVICE_NOT_FOUND"));
        awaitTotal(root, 1);
        log.write(sample.registered(upload, 2, firstDevice + 1, 1));

        JsonNode list = await().until(
                        () -> service.json(root),
                        found -> found.path("items").path(0).has("id"));
        assertThat(list.path("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void filtersByStatusTagAndBeginningOfTheSerialNumber() {
        log.write(
                serial(1, "ABC-1"),
                serial(2, "abd-2"),
                serial(3, "xyz"),
                tagged(4, "ABC-9", "Shop"),
                sample.rejected(upload, 5, "FIELD_TOO_LONG"));
        awaitTotal(root, 5);

        assertThat(serials(service.json(root + "?q=aB"))).containsExactly("ABC-1", "ABC-9", "abd-2");
        assertThat(serials(service.json(root + "?q=abc&groupTag=Shop"))).containsExactly("ABC-9");
        assertThat(serials(service.json(root + "?status=READY_FOR_USER&groupTag=Sales")))
                .containsExactly("ABC-1", "abd-2", "xyz");
        assertThat(serials(service.json(root + "?status=REGISTRATION_FAILED"))).containsExactly("bad-5");
        assertThat(service.json(root + "?status=ACTIVE").path("totalCount").asInt())
                .isZero();
        assertThat(service.get(root + "?status=LOST").statusCode()).isEqualTo(400);
    }

    @Test
    void filtersByProfileAndByUploadPageByPage() {
        UploadReceived other = SampleEvents.announced(sample.uploadId(), customer, "Shop", 50);
        List<SpecificRecord> events = new ArrayList<>(List.of(other));
        for (int number = 1; number <= 20; number++) {
            UploadReceived by = number % 2 == 0 ? upload : other;
            events.add(
                    number % 10 == 0
                            ? sample.rejected(by, number, "FIELD_TOO_LONG")
                            : profiled(
                                    by, number, "S-%02d".formatted(50 - number), number % 3 == 0 ? "kiosk" : "desk"));
        }
        log.write(events);
        awaitTotal(root, 20);
        String byUpload = "uploadId=" + upload.getUploadId();

        assertThat(allPages("profileId=kiosk")).containsExactly("S-32", "S-35", "S-38", "S-41", "S-44", "S-47");
        assertThat(allPages(byUpload))
                .containsExactly("S-48", "S-46", "S-44", "S-42", "S-38", "S-36", "S-34", "S-32", "bad-10", "bad-20");
        assertThat(allPages("profileId=kiosk&" + byUpload)).containsExactly("S-44", "S-38", "S-32");
        assertThat(allPages("profileId=desk&q=s-4&groupTag=Shop&status=ready_for_user"))
                .containsExactly("S-43", "S-45", "S-49");
        assertThat(allPages("status=REGISTRATION_FAILED&" + byUpload)).containsExactly("bad-10", "bad-20");
        assertThat(allPages("status=REGISTRATION_FAILED&profileId=kiosk")).isEmpty();
        assertThat(new String(
                                service.get("/v1/customers/" + customer + "/devices.csv?" + byUpload)
                                        .body(),
                                StandardCharsets.UTF_8)
                        .lines())
                .hasSize(11);
    }

    @Test
    void anUploadIsAskedForWhatItRegisteredAndNothingElse() {
        UploadReceived later = SampleEvents.announced(sample.uploadId(), customer, "Sales", 50);
        int moved = firstDevice + 2;
        log.write(
                later,
                serial(1, "stays"),
                serial(2, "moves"),
                sample.refused(later, 1, firstDevice + 1, "ALREADY_REGISTERED"),
                SampleEvents.changed(customer, moved, 2, "deregistration", "DEREGISTERED"),
                sample.registered(later, 2, moved, 3));
        String byLater = root + "?uploadId=" + later.getUploadId();

        JsonNode registered = awaitTotal(byLater, 1);
        assertThat(registered.path("items").path(0).path("id").asString()).isEqualTo(SampleEvents.deviceId(moved));
        assertThat(serials(service.json(root + "?uploadId=" + upload.getUploadId())))
                .containsExactly("stays");
    }

    @Test
    void somebodyElsesProfileOrUploadHasNoDevices() {
        log.write(serial(1, "A-1"), sample.rejected(upload, 2, "FIELD_TOO_LONG"));
        awaitTotal(root, 2);
        String foreign = "/v1/customers/other-" + UUID.randomUUID() + "/devices";

        for (String filter : List.of("profileId=managed-desktop", "uploadId=" + upload.getUploadId())) {
            assertThat(service.json(root + '?' + filter).path("totalCount").asInt())
                    .isPositive();
            assertThat(service.json(foreign + '?' + filter).toString()).isEqualTo("{\"totalCount\":0,\"items\":[]}");
        }
        assertThat(service.json(root + "?uploadId=" + UUID.randomUUID())
                        .path("totalCount")
                        .asInt())
                .isZero();
        assertThat(new String(service.get(root + "?uploadId=june").body(), StandardCharsets.UTF_8))
                .contains("UPLOAD_ID_INVALID");
    }

    @Test
    void aTokenBelongsToItsFilters() {
        log.write(serial(1, "A-1"), serial(2, "A-2"));
        awaitTotal(root, 2);
        String byProfile = root + "?profileId=managed-desktop&limit=1";
        String byUpload = root + "?uploadId=" + upload.getUploadId() + "&limit=1";

        for (String filtered : List.of(byProfile, byUpload)) {
            String token = service.json(filtered).path("continuationToken").asString();
            assertThat(serials(service.json(filtered + "&continuationToken=" + token)))
                    .containsExactly("A-2");
            for (String other : List.of(root + "?limit=1", byProfile, byUpload, byUpload + "&status=READY_FOR_USER")) {
                assertThat(service.get(other + "&continuationToken=" + token).statusCode())
                        .as(other)
                        .isEqualTo(other.equals(filtered) ? 200 : 400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"' OR '1'='1", "'; DROP TABLE devices; --", "%", "_", "\\", "\0", "$1", ":customer", "x') || ('"
            })
    void textThatLooksLikeAQueryIsOnlyText(String q) {
        log.write(serial(1, "ABC-1"));
        awaitTotal(root, 1);

        JsonNode list = service.json(root + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));

        assertThat(list.path("totalCount").asInt()).isZero();
        assertThat(service.json(root).path("totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void pagesThroughEverythingThatWasThereFromTheStartWhileMoreArrives() {
        List<SpecificRecord> events = new ArrayList<>();
        for (int number = 1; number <= 30; number++) {
            events.add(
                    number % 5 == 0
                            ? sample.rejected(upload, number, "FIELD_TOO_LONG")
                            : serial(number, "S-%03d".formatted(number * 10)));
        }
        log.write(events);
        awaitTotal(root, 30);
        List<String> expected = serials(service.json(root));
        UploadReceived other = SampleEvents.announced(sample.uploadId(), customer, "Sales", 100);
        log.write(other);
        List<String> seen = new ArrayList<>();
        String token = "";
        int number = 0;
        do {
            JsonNode page = service.json(root + "?limit=4&continuationToken=" + token);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(4);
            seen.addAll(serials(page));
            token = page.path("continuationToken").asString("");
            DeviceRegistered between = sample.registered(other, ++number, firstDevice + 50 + number, 1);
            between.put("serialNumber", "S-%03d".formatted(number * 30 + 5));
            log.write(between, sample.rejected(other, 99 - number, "FIELD_TOO_LONG"));
        } while (!token.isEmpty());

        assertThat(seen).containsAll(expected).doesNotHaveDuplicates();
    }

    @Test
    void tellsOneDevicesStory() {
        log.write(serial(1, "ABC-1"));
        awaitTotal(root, 1);
        String id = SampleEvents.deviceId(firstDevice + 1);

        JsonNode device = service.json(root + "/" + id);

        assertThat(device.path("hardware").path("ramGigabytes").asInt()).isEqualTo(16);
        assertThat(device.path("profileName").asString()).isEqualTo("Managed Desktop");
        assertThat(device.path("proof").asString()).isEqualTo("hash");
        JsonNode registered = device.path("timeline").path(0);
        assertThat(registered.path("kind").asString()).isEqualTo("registration");
        assertThat(registered.path("statusAfter").asString()).isEqualTo("READY_FOR_USER");
        assertThat(registered.path("registrationId").asString()).isEqualTo(upload.getUploadId() + ":1");
        assertThat(registered.path("details").path("proof").asString()).isEqualTo("hash");
        assertThat(registered.path("by").asString()).isEqualTo(customer);
        assertThat(registered.path("occurredAt").asString()).isEqualTo("2026-03-01T08:00:00.101Z");
        assertThat(service.json(root + "/" + id.replace(":", "%3A"))).isEqualTo(device);
        assertThat(service.get("/v1/customers/other/devices/" + id).statusCode())
                .isEqualTo(404);
        assertThat(service.get(root + "/dev:unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksDutchWithWhoeverDoes() {
        log.write(serial(1, "A-1"), sample.refused(upload, 2, firstDevice + 2, "DEVICE_NOT_FOUND"));
        awaitTotal(root, 2);

        JsonNode items = service.json(root, "Accept-Language", "nl-NL").path("items");
        var export = service.get("/v1/customers/" + customer + "/devices.csv", "Accept-Language", "nl-NL");

        assertThat(items.path(0).path("status").asString()).isEqualTo("READY_FOR_USER");
        assertThat(items.path(0).path("statusText").asString()).isEqualTo("Klaar voor gebruiker");
        JsonNode fault = items.path(1).path("faults").path(0);
        assertThat(fault.path("code").asString()).isEqualTo("DEVICE_NOT_FOUND");
        assertThat(fault.path("message").asString()).isEqualTo("Het apparaat is niet gevonden.");
        assertThat(export.headers().allValues("Content-Language")).containsExactly("nl");
        List<String> lines =
                new String(export.body(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0))
                .startsWith("\uFEFFApparaat-id,Device Serial Number,")
                .endsWith(",Rij,Foutcode,Fout,Advies");
        assertThat(lines.get(1)).contains(",Klaar voor gebruiker,");
        assertThat(lines.get(2)).contains(",Registratie is mislukt,", ",Het apparaat is niet gevonden.,");
    }

    @Test
    void isRefusedInDutchByTheDoorToo() {
        var refused = service.get(root, "Authorization", "Bearer x", "X-Locale", "nl-NL");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().allValues("Content-Language")).containsExactly("nl");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("UNAUTHENTICATED", "De aanvraag draagt geen token dat hier geldig is.");
    }

    @Test
    void exportsWithoutAFormula() {
        log.write(
                serial(1, "=HYPERLINK(\"x\")"), serial(2, "semi,colon"), sample.rejected(upload, 3, "FIELD_TOO_LONG"));
        awaitTotal(root, 3);

        var response = service.get("/v1/customers/" + customer + "/devices.csv");

        List<String> lines =
                new String(response.body(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("\uFEFFDevice ID,Device Serial Number,");
        assertThat(lines.get(1)).contains(",\"'=HYPERLINK(\"\"x\"\")\",");
        assertThat(lines.get(2)).contains(",\"semi,colon\",,Contoso,Book 3,Ready for user,Sales,");
        assertThat(lines.get(3))
                .startsWith(",bad-3,")
                .contains("Registration failed")
                .contains("Collect the hash again.");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"devices.csv\"");
        assertThat(new String(service.get("/v1/customers/other/devices.csv").body(), StandardCharsets.UTF_8).lines())
                .hasSize(1);
    }

    private DeviceRegistered serial(int number, String serial) {
        return tagged(number, serial, "Sales");
    }

    private DeviceRegistered tagged(int number, String serial, String tag) {
        DeviceRegistered registered = sample.registered(upload, number, firstDevice + number, 1);
        registered.put("serialNumber", serial);
        registered.put("groupTag", tag);
        return registered;
    }

    private DeviceRegistered profiled(UploadReceived by, int number, String serial, String profile) {
        DeviceRegistered registered = sample.registered(by, number, firstDevice + number, 1);
        registered.put("serialNumber", serial);
        registered.put("profileId", profile);
        return registered;
    }

    /** What a list holds in all, read two items at a time, if that is as many as it says. */
    private List<String> allPages(String filter) {
        List<String> seen = new ArrayList<>();
        JsonNode page = service.json(root + "?limit=2&" + filter);
        seen.addAll(serials(page));
        while (page.has("continuationToken")) {
            page = service.json(root + "?limit=2&" + filter + "&continuationToken="
                    + page.path("continuationToken").asString());
            seen.addAll(serials(page));
        }
        assertThat(page.path("totalCount").asInt()).isEqualTo(seen.size());
        return seen;
    }

    private static JsonNode awaitTotal(String path, int total) {
        return await().until(
                        () -> service.json(path),
                        list -> list.path("totalCount").asInt() == total);
    }

    private static List<String> serials(JsonNode list) {
        List<String> serials = new ArrayList<>();
        list.path("items").forEach(item -> serials.add(item.path("serialNumber").asString()));
        return serials;
    }
}
