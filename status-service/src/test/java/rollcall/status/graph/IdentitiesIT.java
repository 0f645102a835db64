package rollcall.status.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.access.TestIssuer;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRegistered;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The devices of the view as Graph's clients read them. */
class IdentitiesIT {
    private static final String ROOT = "/v1.0/deviceManagement/windowsAutopilotDeviceIdentities";
    private static final String BETA = "/beta/deviceManagement/windowsAutopilotDeviceIdentities";

    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();
    private final int firstDevice = (int) (System.nanoTime() & 0xFFFFFF) * 100;
    private UploadReceived upload;

    @BeforeEach
    void fiveDevices() {
        upload = SampleEvents.announced(sample.uploadId(), customer, "Sales", 50);
        log.write(
                upload,
                device(1, "AB-1", "Sales"),
                device(2, "ab-2", "Sales"),
                device(3, "AC-3", "It's"),
                device(4, "AD-4", ""),
                device(5, "XAB5", "Sales"));
        await().until(() -> count(""), "5"::equals);
    }

    @Test
    void areListedInTheOrderOfTheirSerialNumbers() {
        assertThat(serials(json(ROOT))).containsExactly("AB-1", "ab-2", "AC-3", "AD-4", "XAB5");
        assertThat(serials(json(ROOT + "?$orderby=serialNumber%20desc")))
                .containsExactly("XAB5", "AD-4", "AC-3", "ab-2", "AB-1");
        assertThat(serials(json(ROOT.toUpperCase(java.util.Locale.ROOT) + "?%24skip=3")))
                .containsExactly("AD-4", "XAB5");
        assertThat(json(ROOT + "?$count=true&$top=1").path("@odata.count").asInt())
                .isEqualTo(5);
    }

    @Test
    void areFilteredAsTheFieldsClientsDo() {
        assertThat(filtered("contains(serialNumber,'ab')")).containsExactly("AB-1", "ab-2", "XAB5");
        assertThat(filtered("serialNumber eq 'ab-2'")).containsExactly("ab-2");
        assertThat(filtered("serialNumber eq 'AB-2'")).isEmpty();
        assertThat(filtered("groupTag eq 'It''s'")).containsExactly("AC-3");
        assertThat(filtered("groupTag eq 'Sales' and startswith(serialNumber,'AB')"))
                .containsExactly("AB-1", "ab-2");
        assertThat(filtered("enrollmentState eq 'enrolled'")).isEmpty();
        assertThat(filtered("enrollmentState eq 'notContacted'")).hasSize(5);
        assertThat(count("?$filter=" + encoded("contains(serialNumber,'ab')"))).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?$filter=serialNumber%20eq%20'a'%20or%20model%20eq%20'b'",
                "?$filter=color%20eq%20'red'",
                "?$filter=enrollmentState%20eq%20'lost'",
                "?$orderby=model",
                "?$expand=deploymentProfile",
                "?$top=0",
                "?$top=x",
                "?$skip=-1",
                "?$skiptoken=x"
            })
    void areNotListedForWhatIsNotUnderstood(String query) {
        HttpResponse<byte[]> refused = get(ROOT + query.replace("'", "%27"));

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode error = JsonMapper.shared().readTree(refused.body()).path("error");
        assertThat(error.path("code").asString()).isNotEmpty();
        assertThat(error.path("message").asString()).isNotEmpty();
    }

    @Test
    void comePageByPageOnTheOriginThatTheClientSees() {
        String query = "?$top=2&$select=serialNumber&$filter=" + encoded("contains(serialNumber,'a')");
        JsonNode first = json(ROOT + query, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "rollcall.example");
        String next = first.path("@odata.nextLink").asString();
        assertThat(next).startsWith("https://rollcall.example" + ROOT + "?");

        List<String> seen = new ArrayList<>(serials(first));
        while (!next.isEmpty()) {
            JsonNode page = json(next.replace("https://rollcall.example", ""));
            assertThat(page.path("value").path(0).propertyNames()).containsExactlyInAnyOrder("id", "serialNumber");
            seen.addAll(serials(page));
            next = page.path("@odata.nextLink").asString("");
            assertThat(next.isEmpty() || next.startsWith(service.uri("").toString()))
                    .isTrue();
            next = next.replace(service.uri("").toString(), "");
        }

        assertThat(seen).containsExactly("AB-1", "ab-2", "AC-3", "AD-4", "XAB5");
    }

    @Test
    void areToldInGraphsWords() {
        String id = SampleEvents.deviceId(firstDevice + 1);
        JsonNode before = json(ROOT + "/" + id.replace(":", "%3A"));
        assertThat(before.path("id").asString()).isEqualTo(id);
        assertThat(before.path("enrollmentState").asString()).isEqualTo("notContacted");
        assertThat(before.path("lastContactedDateTime").asString()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(before.has("deploymentProfileAssignmentStatus")).isFalse();
        assertThat(json(BETA + "/" + id)
                        .path("deploymentProfileAssignmentStatus")
                        .asString())
                .isEqualTo("assignedInSync");

        log.write(DeviceChanged.newBuilder(SampleEvents.changed(customer, firstDevice + 1, 2, "status", "ACTIVE"))
                .setDetails(Map.of("seenAt", "2026-03-02T08:00:00Z"))
                .build());

        JsonNode active = await().until(
                        () -> json(ROOT + "/" + id),
                        device -> device.path("enrollmentState").asString().equals("enrolled"));
        assertThat(active.path("lastContactedDateTime").asString()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(filtered("enrollmentState eq 'enrolled'")).containsExactly("AB-1");
    }

    @Test
    void areNobodyElses() {
        String id = SampleEvents.deviceId(firstDevice + 1);
        String other = TestIssuer.shared().bearer("other-" + UUID.randomUUID());

        assertThat(service.get(ROOT + "/" + id, "Authorization", other).statusCode())
                .isEqualTo(404);
        assertThat(service.json(ROOT, "Authorization", other).path("value").isEmpty())
                .isTrue();
        assertThat(service.get(ROOT, "Authorization", "Bearer x").body())
                .asString(UTF_8)
                .contains("\"error\":{");
    }

    private DeviceRegistered device(int number, String serial, String tag) {
        DeviceRegistered registered = sample.registered(upload, number, firstDevice + number, 1);
        registered.put("serialNumber", serial);
        registered.put("groupTag", tag);
        return registered;
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", TestIssuer.shared().bearer(customer)));
        return service.get(path, all.toArray(String[]::new));
    }

    private JsonNode json(String path, String... headers) {
        HttpResponse<byte[]> response = get(path, headers);
        assertThat(response.statusCode())
                .as(() -> new String(response.body(), UTF_8))
                .isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        return JsonMapper.shared().readTree(response.body());
    }

    private String count(String query) {
        HttpResponse<byte[]> response = get(ROOT + "/$count" + query);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        return new String(response.body(), UTF_8);
    }

    private List<String> filtered(String filter) {
        return serials(json(ROOT + "?$filter=" + encoded(filter)));
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, UTF_8);
    }

    private static List<String> serials(JsonNode list) {
        List<String> serials = new ArrayList<>();
        list.path("value").forEach(item -> serials.add(item.path("serialNumber").asString()));
        return serials;
    }
}
