package rollcall.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = TestDoor.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DoorTest {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String UPLOADS = "POST /v1/customers/contoso/deviceBatches";
    private static final String DEVICES = "GET /v1/customers/contoso/devices";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry settings) {
        settings.add("rollcall.access.issuer-uri", () -> ISSUER.uri().toString());
    }

    @Test
    void letsACustomerIn() throws Exception {
        HttpResponse<String> answer = call(DEVICES, ISSUER.token("contoso"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"organization\":\"contoso\"", "\"client\":\"contoso-erp\"", "\"person\":\"\"")
                .contains("\"principal\":\"contoso\"");
    }

    @ParameterizedTest
    @CsvSource({
        "northwind, POST /v1/customers/contoso/deviceBatches, 200",
        "northwind, POST /v1/customers/fabrikam/deviceBatches, 403",
        "fabrikam, POST /v1/customers/contoso/deviceBatches, 403",
        "fabrikam, GET /v1/customers/contoso/devices, 404",
        "Contoso, GET /v1/customers/contoso/devices, 404",
        "northwind, GET /v1/customers/contoso/devices, 200",
        "northwind, POST /v1/partners/northwind/catalogue, 200",
        "woodgrove, POST /v1/partners/northwind/catalogue, 404",
        "operator, POST /v1/operator/conflicts/7, 200",
        "contoso, POST /v1/operator/conflicts/7, 404",
        "operator, GET /v1/customers/contoso/devices, 404",
        "contoso, GET //V1//Customers/contoso/Devices, 200",
        "contoso, DELETE /v1/customers/contoso/devices, 404",
        "contoso, GET /v1/anything, 404",
        "contoso, GET /error, 404",
        "contoso, GET /.well-known/oauth-protected-resource, 404",
        "contoso, GET /actuator/prometheus, 404"
    })
    void opensToWhomACallIsFor(String organization, String call, int status) throws Exception {
        assertThat(call(call, ISSUER.token(organization)).statusCode()).isEqualTo(status);
    }

    @Test
    void tellsAPartnerThatARelationshipIsNeededWhetherOrNotTheCustomerExists() throws Exception {
        String woodgrove = ISSUER.token("woodgrove");

        HttpResponse<String> known = call(UPLOADS, woodgrove);
        HttpResponse<String> unknown = call("POST /v1/customers/nobody/deviceBatches", woodgrove);

        assertThat(known.statusCode()).isEqualTo(403);
        assertThat(known.body()).contains("\"code\":\"RELATIONSHIP_REQUIRED\"", "\"advice\":");
        assertThat(DoorTest.withoutIds(known).replace("contoso", "nobody")).isEqualTo(withoutIds(unknown));
    }

    @Test
    void tellsOfForeignThingsAsOfWhatDoesNotExist() throws Exception {
        String fabrikam = ISSUER.token("fabrikam");

        HttpResponse<String> foreign = call(DEVICES, fabrikam);
        HttpResponse<String> missing = call("GET /v1/nothing", fabrikam);

        assertThat(withoutIds(foreign))
                .isEqualTo(withoutIds(missing).replace("/v1/nothing", "/v1/customers/contoso/devices"));
    }

    @Test
    void namesTheScopeThatIsMissing() throws Exception {
        HttpResponse<String> answer = call(DEVICES, ISSUER.token("contoso", Scope.DEVICES_UPLOAD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"SCOPE_REQUIRED\"", "devices.read");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_scope\", scope=\"devices.read\"");
    }

    @Test
    void answersAnybodyWhetherItIsWell() throws Exception {
        assertThat(call("GET /actuator/health", "").statusCode()).isEqualTo(200);
        assertThat(call("GET /actuator/health", "worthless").statusCode()).isEqualTo(200);
    }

    @Test
    void asksForATokenEvenWhereNothingIs() throws Exception {
        assertThat(call("GET /v1/nothing", "").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAsEverWhereAHeaderHoldsADashInUtf8() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET /v1/customers/contoso/devices HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Connection: close\r\nAccept: a\u2013b\r\nAccept-Language: a\u2013b\r\n\r\n")
                            .getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 401")
                    .contains("\"code\":\"");
        }
    }

    @Test
    void dressesAnswersSafely() throws Exception {
        HttpResponse<String> answer = call(DEVICES, ISSUER.token("contoso"));

        assertThat(answer.headers().map())
                .containsKeys("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy")
                .doesNotContainKey("Set-Cookie");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
    }

    private HttpResponse<String> call(String call, String token) throws IOException, InterruptedException {
        return call(port, call, token);
    }

    static HttpResponse<String> call(int port, String call, String token) throws IOException, InterruptedException {
        String[] words = call.split(" ");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + words[1]))
                .method(words[0], HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String withoutIds(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
