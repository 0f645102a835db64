package rollcall.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest extends GatewayTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void keepsWhatTheClientSends() throws Exception {
        send(upload("x")
                .headers(
                        "Authorization", "Bearer t0ken",
                        "MS-RequestId", "r-1",
                        "MS-CorrelationId", "c-1",
                        "MS-PartnerCenter-Client", "Partner Center Java SDK",
                        "Idempotency-Key", "k-1",
                        "X-Locale", "nl-NL",
                        "traceparent", TRACEPARENT,
                        "Accept-Encoding", "gzip",
                        "Content-Type", "text/csv; charset=utf-16"));

        Service.Seen seen = INGEST.seen.take();
        assertThat(seen.header("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(seen.header("MS-RequestId")).isEqualTo("r-1");
        assertThat(seen.header("MS-CorrelationId")).isEqualTo("c-1");
        assertThat(seen.header("MS-PartnerCenter-Client")).isEqualTo("Partner Center Java SDK");
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(seen.header("X-Locale")).isEqualTo("nl-NL");
        assertThat(seen.header("traceparent")).isEqualTo(TRACEPARENT);
        assertThat(seen.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(seen.header("Content-Type")).isEqualTo("text/csv; charset=utf-16");
        assertThat(seen.header("Content-Length")).isEqualTo("1");
    }

    @Test
    void addsNothingButIdsAndTrace() throws Exception {
        get("/v1/customers/c/uploads");

        assertThat(STATUS.seen.take().headers().keySet())
                .map(String::toLowerCase)
                .containsOnly(
                        "host",
                        "connection",
                        "user-agent",
                        "ms-requestid",
                        "ms-correlationid",
                        "traceparent",
                        "x-forwarded-host",
                        "x-forwarded-proto");
    }

    @Test
    void showsServiceAndClientTheSameIds() throws Exception {
        STATUS.answers(200, "{}", "MS-RequestId", "of the service", "MS-CorrelationId", "of the service");

        HttpResponse<String> response = get("/v1/customers/c/uploads");

        String id = response.headers().firstValue("MS-RequestId").orElseThrow();
        assertThat(response.headers().allValues("MS-RequestId")).containsExactly(id);
        assertThat(response.headers().allValues("MS-CorrelationId")).hasSize(1);
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(STATUS.seen.take().header("MS-RequestId")).isEqualTo(id);
    }

    @Test
    void keepsWhatTheServiceAnswers() {
        INGEST.answers(202, "", "Location", "/customers/contoso/batchJobStatus/u-1", "Retry-After", "1");

        HttpResponse<String> response = send(upload("x"));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Location")).hasValue("/customers/contoso/batchJobStatus/u-1");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 429, 500, 503})
    void keepsAProblemAsItIs(int status) {
        STATUS.answers(status, "{\"code\":\"ITS_OWN\"}", "Content-Type", "application/problem+json");

        HttpResponse<String> response = get("/v1/customers/c/uploads");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("{\"code\":\"ITS_OWN\"}");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void leavesACompressedAnswerCompressed() {
        STATUS.answers(200, "not really gzip", "Content-Encoding", "gzip");

        assertThat(get("/v1/customers/c/uploads").body()).isEqualTo("not really gzip");
    }

    @Test
    void followsNoRedirect() {
        STATUS.answers(302, "", "Location", "/elsewhere");

        assertThat(get("/v1/customers/c/uploads").statusCode()).isEqualTo(302);
        assertThat(STATUS.seen).hasSize(1);
    }

    @Test
    void readsNoBodyAsAForm() throws Exception {
        send(upload("hardwareHash=T0hT&x=y").header("Content-Type", "application/x-www-form-urlencoded"));

        Service.Seen seen = INGEST.seen.take();
        assertThat(seen.address()).isEqualTo(UPLOAD);
        assertThat(seen.body()).isEqualTo("hardwareHash=T0hT&x=y");
    }

    @Test
    void readsNoPartsOfAMultipartUpload() throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx\r\n--b--\r\n";

        send(upload(body).header("Content-Type", "multipart/form-data; boundary=b"));

        assertThat(INGEST.seen.take().body()).isEqualTo(body);
    }

    @Test
    void handsNoHopByHopHeaderOn() throws Exception {
        STATUS.answers(200, "{}", "Keep-Alive", "timeout=1", "Proxy-Authenticate", "Basic");

        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/v1/customers/c/uploads"))
                .headers("TE", "trailers", "Proxy-Authorization", "Basic x", "Keep-Alive", "timeout=9"));

        assertThat(response.headers().map().keySet())
                .map(String::toLowerCase)
                .doesNotContain("keep-alive", "proxy-authenticate");
        Service.Seen seen = STATUS.seen.take();
        assertThat(seen.header("TE") + seen.header("Proxy-Authorization") + seen.header("Keep-Alive"))
                .isEmpty();
    }

    @Test
    void handsNoHeaderOnThatIsMeantForThisConnection() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            "GET /v1/customers/c/uploads HTTP/1.1\r\nHost: x\r\nConnection: close, X-Hop\r\nX-Hop: 1\r\n\r\n"
                                    .getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 200");
        }

        assertThat(STATUS.seen.take().header("X-Hop")).isEmpty();
    }

    private HttpRequest.Builder upload(String body) {
        return HttpRequest.newBuilder(uri(UPLOAD)).POST(BodyPublishers.ofString(body));
    }
}
