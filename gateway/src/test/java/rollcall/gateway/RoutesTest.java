package rollcall.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.access.TestIssuer;

class RoutesTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/contoso/deviceBatches, /v1/customers/contoso/deviceBatches",
        "/v1/customers/contoso/deviceBatches?groupTag=a%20b&validateOnly=true, "
                + "/v1/customers/contoso/deviceBatches?groupTag=a%20b&validateOnly=true",
        "//v1/customers//contoso/deviceBatches/, /v1/customers/contoso/deviceBatches",
        "//v1/checkins, /v1/checkins",
        "/V1/Customers/Contoso/devicebatches, /V1/Customers/Contoso/devicebatches",
        "/v1/customers/c/deviceBatches/Zeile%20%C3%9C/devices, /v1/customers/c/deviceBatches/Zeile%20%C3%9C/devices",
        "//v1/customers/c//DeviceBatches/Tag/Devices, /v1/customers/c/DeviceBatches/Tag/Devices"
    })
    void bringUploadsToIngest(String path, String behind) throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString("[]")))
                        .statusCode())
                .isEqualTo(202);

        Service.Seen seen = INGEST.seen.take();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.address()).isEqualTo(behind);
        assertThat(seen.body()).isEqualTo("[]");
        assertThat(STATUS.seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/contoso/deviceBatches, /v1/customers/contoso/deviceBatches",
        "/v1/customers/contoso/batchJobStatus/u-1, /v1/customers/contoso/batchJobStatus/u-1",
        "//v1//customers/contoso/BATCHJOBSTATUS/U-1/, /v1/customers/contoso/BATCHJOBSTATUS/U-1",
        "/v1/customers/c/devices/dev%3Aab, /v1/customers/c/devices/dev%3Aab",
        "/v1/customers/c/devices/dev:ab, /v1/customers/c/devices/dev:ab",
        "/v1/customers/c/devices?q=a%2Bb%26c&limit=5, /v1/customers/c/devices?q=a%2Bb%26c&limit=5",
        "/v1/customers/c/devices?q=M%C3%BCnchen, /v1/customers/c/devices?q=M%C3%BCnchen",
        "/v1/customers/c/audit?limit=5, /v1/customers/c/audit?limit=5",
        "/v1/partners/northwind/catalogue?q=NW-009&limit=5, /v1/partners/northwind/catalogue?q=NW-009&limit=5",
        "//v1/operator/Conflicts?state=found, /v1/operator/Conflicts?state=found",
        "/v1/customers/c/webhooks/7/deliveries?limit=5, /v1/customers/c/webhooks/7/deliveries?limit=5",
        "/v1/operator/conflicts/c-7, /v1/operator/conflicts/c-7",
        "/v1/operator/deadLetters?state=open, /v1/operator/deadLetters?state=open",
        "/v1/operator/deadLetters/rollcall.devices.uploaded-dlt-3-17, /v1/operator/deadLetters/rollcall.devices.uploaded-dlt-3-17",
        "/v1/operator/now, /v1/operator/now"
    })
    void bringQuestionsToStatus(String path, String behind) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{}");
        assertThat(STATUS.seen.take().address()).isEqualTo(behind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customers/c/devices?groupTag=Till", "/v1/customers/c/uploads/u-1/devices"})
    void bringDevicesThatLeaveTogetherToStatus(String path) throws Exception {
        send(HttpRequest.newBuilder(uri(path)).DELETE());

        Service.Seen seen = STATUS.seen.take();
        assertThat(seen.method()).isEqualTo("DELETE");
        assertThat(seen.address()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/customers/contoso/relationships",
        "GET, /v1/customers/contoso/policies",
        "POST, /v1/customers/contoso/policies",
        "PUT, /v1/customers/contoso/policies/kiosk",
        "DELETE, /v1/customers/contoso/policies/kiosk",
        "PATCH, /v1/customers/contoso/DevicePolicyUpdates",
        "DELETE, //v1//customers/contoso/deviceBatches/Kiosk/devices/dev:ab",
        "PUT, /v1/customers/contoso/DeviceBatches/Kiosk/Devices/%7B2%7D",
        "POST, /v1/customers/contoso/webhooks",
        "GET, /v1/customers/contoso/webhooks/7",
        "DELETE, /v1/customers/contoso/webhooks/7",
        "POST, //v1/customers/contoso/Relationships/northwind/a-link",
        "DELETE, /v1/customers/contoso/relationships/northwind",
        "POST, /v1/partners/northwind/relationships",
        "POST, /v1/partners/northwind/catalogue",
        "GET, /v1/partners/northwind/relationships",
        "POST, /v1/operator/conflicts/7",
        "GET, /v1/operator/conflicts/7/steps",
        "GET, /v1/operator/partners"
    })
    void bringCommandsToTheRegistry(String method, String path) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        Service.Seen seen = REGISTRY.seen.take();
        assertThat(seen.method()).isEqualTo(method);
        assertThat(seen.address()).isEqualTo(path.replace("//", "/"));
        assertThat(STATUS.seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities, status",
        "GET, /beta/devicemanagement/ImportedWindowsAutopilotDeviceIdentities/u-1%3A1, status",
        "DELETE, /v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities/u-1%3A1, status",
        "POST, /v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities, ingest",
        "POST, /beta/deviceManagement/importedWindowsAutopilotDeviceIdentities/Import, ingest",
        "GET, /v1.0/deviceManagement/windowsAutopilotDeviceIdentities?%24filter=contains%28serialNumber%2C%20%27a%27%29, status",
        "GET, /v1.0/deviceManagement/windowsAutopilotDeviceIdentities/$count, status",
        "GET, /v1.0/deviceManagement/windowsAutopilotDeviceIdentities/dev%3Aab, status",
        "PATCH, /beta/deviceManagement/windowsAutopilotDeviceIdentities/dev%3Aab, registry",
        "DELETE, /v1.0/deviceManagement/windowsAutopilotDeviceIdentities/dev%3Aab, registry",
        "POST, /v1.0/deviceManagement/windowsAutopilotDeviceIdentities/dev%3Aab/updateDeviceProperties, registry",
        "POST, /v1.0/deviceManagement/windowsAutopilotDeviceIdentities/dev%3Aab/assignUserToDevice, registry",
        "POST, /BETA/DeviceManagement/WindowsAutopilotDeviceIdentities/dev%3Aab/UnassignUserFromDevice, registry"
    })
    void bringGraphsCallsToWhereTheyBelong(String method, String path, String service) throws Exception {
        send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody()));

        Service behind =
                Map.of("ingest", INGEST, "registry", REGISTRY, "status", STATUS).get(service);
        Service.Seen seen = behind.seen.poll(5, TimeUnit.SECONDS);
        assertThat(seen).isNotNull();
        assertThat(seen.method()).isEqualTo(method);
        assertThat(seen.address()).isEqualTo(path);
    }

    @Test
    void refuseGraphsOtherCallsInGraphsShape() {
        HttpResponse<String> response = get("/v1.0/deviceManagement/managedDevices");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"error\":{", "\"message\":");
    }

    @Test
    void tellServicesWhichOriginTheClientAsked() throws Exception {
        get("/v1/customers/contoso/devices");
        Service.Seen direct = STATUS.seen.take();
        send(HttpRequest.newBuilder(uri("/v1/customers/contoso/devices"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "rollcall.example"));
        Service.Seen proxied = STATUS.seen.take();

        assertThat(direct.header("X-Forwarded-Host")).isEqualTo("localhost:" + port);
        assertThat(direct.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(proxied.header("X-Forwarded-Host")).isEqualTo("rollcall.example");
        assertThat(proxied.header("X-Forwarded-Proto")).isEqualTo("https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customers/c/webhooks/7/ping", "/v1/customers/c/webhooks/7/deliveries/8/redeliver"})
    void bringWhatIsToBePostedToStatus(String path) throws Exception {
        send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()));

        assertThat(STATUS.seen.take().address()).isEqualTo(path);
        assertThat(REGISTRY.seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/customers", "/nowhere", "/actuator/env"})
    void leadNowhereElse(String path) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"code\":\"NOT_FOUND\"", "\"data\":[]");
        assertThat(STATUS.seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/customers/c/batchJobStatus/u",
        "DELETE, /v1/customers/c/deviceBatches",
        "PUT, /v1/customers/c/x"
    })
    void knowNoOtherMethod(String method, String path) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString("x")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"requestId\":");
    }

    @Test
    void areNotLeftByDotSegments() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            "GET /v1/customers/c/../../../actuator/prometheus HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                    .getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(STATUS.seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void leaveTheGatewaysOwnHealthToItself(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"operator, 200", "contoso, 404"})
    void keepTheGatewaysFiguresForTheOperator(String organization, int status) {
        String bearer = TestIssuer.shared().bearer(organization);

        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(uri("/actuator/prometheus")).header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void passTokensThroughWithoutLookingAtThem() throws Exception {
        send(HttpRequest.newBuilder(uri("/v1/customers/contoso/devices")).header("Authorization", "Bearer whatever"));

        assertThat(STATUS.seen.take().headers().get("Authorization")).containsExactly("Bearer whatever");
    }
}
