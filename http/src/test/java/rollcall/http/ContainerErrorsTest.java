package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ContainerErrorsTest extends DoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/{curly} HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/a|b HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/%00 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/a%2Fb HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/a%5Cb HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/upload HTTP/9.9\r\nHost: localhost\r\n",
                "GET /v1/upload HTTP/1.1\r\n",
                "GET /v1/upload HTTP/1.1\r\nHost: a b\r\n",
                "G(T /v1/upload HTTP/1.1\r\nHost: localhost\r\n",
                "POST /v1/bytes HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n",
                "POST /v1/bytes HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n",
                "POST /v1/bytes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: rot13\r\n",
                "POST /v1/bytes HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\n",
                "nonsense\r\n"
            })
    void areAnsweredInTheOneShape(String request) throws IOException {
        assertRefused(raw(request + "Connection: close\r\n\r\n"), 400);
    }

    @Test
    void aHeaderThatIsTooLongIsRefusedForGood() throws IOException {
        assertRefused(raw("GET /v1/upload HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"), 400);
    }

    @Test
    void traceIsNoCall() throws IOException {
        assertRefused(raw("TRACE /v1/upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 404);
    }

    @Test
    void aBodyThatBreaksOffInItsChunksIsRefusedForGood() throws IOException {
        assertRefused(
                raw("POST /v1/bytes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
                400);
    }

    @Test
    void aClientThatReadsOnlyAfterSendingStillGetsItsRefusal() {
        var body = BodyPublishers.ofByteArrays(Collections.nCopies(48, new byte[1024 * 1024]));

        assertThat(send(HttpRequest.newBuilder(uri("/v1/refused")).POST(body)).statusCode())
                .isEqualTo(400);
    }

    private void assertRefused(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\r\nMS-RequestId: ", "\r\nMS-CorrelationId: ");
        JsonNode problem = json.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        assertThat(problem.propertyNames())
                .containsExactly(
                        "type", "title", "status", "detail", "instance", "requestId", "code", "description", "data");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer).contains("MS-RequestId: " + problem.path("requestId").asString());
    }
}
