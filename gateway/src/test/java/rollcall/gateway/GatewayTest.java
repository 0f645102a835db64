package rollcall.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rollcall.access.TestIssuer;

/** The gateway on a real port, with its services behind it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class GatewayTest {

    static final String UPLOAD = "/v1/customers/contoso/deviceBatches";

    static final Service INGEST = new Service();
    static final Service REGISTRY = new Service();
    static final Service STATUS = new Service();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("rollcall.access.issuer-uri", TestIssuer.shared()::uri);
        properties.add("rollcall.gateway.ingest", INGEST::base);
        properties.add("rollcall.gateway.registry", REGISTRY::base);
        properties.add("rollcall.gateway.status", STATUS::base);
    }

    @BeforeEach
    void forget() {
        INGEST.seen.clear();
        REGISTRY.seen.clear();
        STATUS.seen.clear();
        INGEST.answers(202, "");
        REGISTRY.answers(204, "");
        STATUS.answers(200, "{}", "Content-Type", "application/json");
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
