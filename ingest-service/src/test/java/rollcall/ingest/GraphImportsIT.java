package rollcall.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.access.TestIssuer;
import rollcall.events.DeviceUploaded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports by Graph's clients are uploads like others. */
class GraphImportsIT {
    private static final String ROOT = "/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities";
    private static final String DEVICE = """
            {"@odata.type": "#microsoft.graph.importedWindowsAutopilotDeviceIdentity", "serialNumber": "%s",
             "hardwareIdentifier": "AAAA", "groupTag": "Till", "assignedUserPrincipalName": "anna@contoso.example",
             "state": {"deviceImportStatus": "unknown"}, "productKey": null}
            """;

    @TempDir
    static Path spool;

    @AutoClose
    private static Ingest ingest;

    @BeforeAll
    static void start() {
        ingest = Ingest.start(spool);
    }

    @Test
    void oneDeviceIsAnUploadOfOneRow() throws Exception {
        HttpResponse<String> answer = post("graph-one", ROOT, DEVICE.formatted("S1"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode imported = JsonMapper.shared().readTree(answer.body());
        assertThat(imported.path("id").asString())
                .isEqualTo(imported.path("importId").asString() + ":1");
        assertThat(imported.at("/state/deviceImportStatus").asString()).isEqualTo("unknown");
        assertThat(answer.body()).doesNotContain("AAAA");
        DeviceUploaded row = Log.rows("graph-one").get(0).value();
        assertThat(row.getRow().getRegistrationId())
                .isEqualTo(imported.path("id").asString());
        assertThat(row.getSerialNumber()).isEqualTo("S1");
        assertThat(row.getGroupTag()).isEqualTo("Till");
        assertThat(row.getAssignedUser()).isEqualTo("anna@contoso.example");
        assertThat(row.getHardwareHashText() + row.getHardwareHashLength()).isNotEqualTo("0");
    }

    @Test
    void severalAreOneUploadAndTheSameOneWhenTheyAreSentAgain() throws Exception {
        String body = "{\"importedWindowsAutopilotDeviceIdentities\": [" + DEVICE.formatted("S1") + ","
                + DEVICE.formatted("S2") + "]}";
        String path = ROOT.replace("v1.0", "beta") + "/Import";

        HttpResponse<String> once = post("graph-list", path, body, "client-request-id", "r-1");
        HttpResponse<String> again = post("graph-list", path, body, "client-request-id", "r-1");

        assertThat(once.statusCode()).as(once.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(once.body());
        JsonNode value = JsonMapper.shared().readTree(once.body()).path("value");
        assertThat(value).hasSize(2);
        assertThat(value.path(1).path("serialNumber").asString()).isEqualTo("S2");
        assertThat(Log.rows("graph-list")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"importedWindowsAutopilotDeviceIdentities\": {}}", "{\"x\":", "{} {}", "7"})
    void whatIsNoListIsRefusedInGraphsShape(String body) throws Exception {
        HttpResponse<String> answer = post("graph-bad", ROOT + "/import", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/code").asString())
                .isNotEmpty();
        assertThat(Log.uploads("graph-bad")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validateOnly=true", "ValidateOnly=TRUE", "validateOnly=1"})
    void whoeverAsksOnlyForAJudgementHasNothingRegistered(String query) throws Exception {
        HttpResponse<String> answer = post("graph-judged", ROOT + "?" + query, DEVICE.formatted("S1"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("VALIDATE_ONLY_INVALID");
        assertThat(Log.uploads("graph-judged")).isEmpty();
    }

    @Test
    void whoeverSaysFalseImports() throws Exception {
        assertThat(post("graph-earnest", ROOT + "?validateOnly=false", DEVICE.formatted("S1"))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "multipart/form-data; boundary=x", "none"})
    void whatIsNoJsonIsAdvisedToBeJson(String type) throws Exception {
        HttpResponse<String> answer = ingest.post(
                ROOT, type, new byte[1], "Authorization", TestIssuer.shared().bearer("graph-csv"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("advice").asString())
                .isEqualTo("Send application/json; deviceBatches takes files too.");
    }

    @Test
    void whatItsDevicesSayOfThemselvesHasALimit() throws Exception {
        String device = DEVICE.formatted("S".repeat(60_000));
        String body = "{\"importedWindowsAutopilotDeviceIdentities\": ["
                + String.join(",", Collections.nCopies(80, device)) + "]}";

        HttpResponse<String> answer = post("graph-much", ROOT + "/import", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("UPLOAD_TOO_LARGE", "4194304 characters");
        assertThat(Log.uploads("graph-much")).isEmpty();
    }

    private static HttpResponse<String> post(String customer, String path, String body, String... headers)
            throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = TestIssuer.shared().bearer(customer);
        return ingest.post(path, "application/json", body.getBytes(UTF_8), all);
    }
}
