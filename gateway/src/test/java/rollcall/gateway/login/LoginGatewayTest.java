package rollcall.gateway.login;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rollcall.access.Browser;

/** The gateway on a real port, with one service behind it and an issuer beside it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class LoginGatewayTest {
    static final String DEVICES = "/v1/customers/contoso/devices";
    static final String SESSION = "__Host-ROLLCALL";
    static final String XSRF = "XSRF-TOKEN";

    static final LoginIssuer ISSUER = new LoginIssuer();

    /** The headers of the calls that have reached the service. */
    static final BlockingQueue<HttpHeaders> SEEN = new LinkedBlockingQueue<>();

    private static final HttpServer SERVICE = service();

    @LocalServerPort
    private int port;

    final Browser browser = new Browser();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("rollcall.access.issuer-uri", ISSUER::uri);
        for (String service : new String[] {"ingest", "registry", "status"}) {
            properties.add(
                    "rollcall.gateway." + service,
                    () -> "http://localhost:" + SERVICE.getAddress().getPort());
        }
    }

    private static HttpServer service() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                HttpHeaders headers = new HttpHeaders();
                exchange.getRequestHeaders().forEach(headers::addAll);
                exchange.getRequestBody().readAllBytes();
                SEEN.add(headers);
                exchange.getResponseHeaders().set("Connection", "close");
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
        ISSUER.reset();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        return browser.get(uri(path), headers);
    }

    /** Goes all the way, and answers how it ends. */
    HttpResponse<String> logIn() {
        return logIn("/login");
    }

    HttpResponse<String> logIn(String way) {
        return browser.get(ISSUER.agree(Browser.location(get(way))));
    }
}
