package rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that is not there yet when it is called. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ServiceRestartedTest {
    private static final int INGEST = freePort();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("rollcall.gateway.ingest", () -> "http://localhost:" + INGEST);
        properties.add("rollcall.gateway.patience", () -> "1m");
    }

    @Test
    void isWaitedForAndGetsTheWholeCallOnce() throws Exception {
        String body = "row,".repeat(100_000);
        HttpRequest upload = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/v1/customers/contoso/deviceBatches"))
                .POST(BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(upload, BodyHandlers.ofString());
        assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

        try (Service ingest = new Service(INGEST)) {
            ingest.answers(202, "");

            assertThat(answer.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(202);
            assertThat(ingest.seen).extracting(Service.Seen::body).containsExactly(body);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
