package rollcall.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class BrokenServiceTest extends GatewayTest {

    @Test
    void asksToTryAgainWhereAServiceHangsUp() {
        STATUS.answers(exchange -> {
            throw new IllegalStateException("gone");
        });

        assertUnavailable(get("/v1/customers/c/uploads"));
    }

    @Test
    void asksToTryAgainWhereAnAnswerBreaksOffBeforeAnyOfItIsSeen() {
        STATUS.answers(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("half".getBytes(ISO_8859_1));
            exchange.getResponseBody().flush();
            throw new IllegalStateException("gone");
        });

        assertUnavailable(get("/v1/customers/c/devices.csv"));
    }

    @Test
    void letsNoBrokenAnswerPassForAWholeOne() throws IOException {
        STATUS.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("x".repeat(100_000).getBytes(ISO_8859_1));
            exchange.getResponseBody().flush();
            throw new IllegalStateException("gone");
        });

        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /v1/customers/c/devices.csv HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 200")
                    .doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    static void assertUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"UNAVAILABLE\"").endsWith("}");
    }
}
