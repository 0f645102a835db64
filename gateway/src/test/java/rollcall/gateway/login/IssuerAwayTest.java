package rollcall.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import rollcall.access.Browser;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IssuerAwayTest {
    private static final int ISSUERS_PORT = free();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("rollcall.access.issuer-uri", () -> "http://localhost:" + ISSUERS_PORT);
    }

    @Test
    void keepsNobodyButThoseWhoLogIn() {
        Browser browser = new Browser();
        URI login = URI.create("http://localhost:" + port + "/login");

        HttpResponse<String> away = browser.get(login);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("\"code\":\"UNAVAILABLE\"", "issuer");
        assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(browser.get(login.resolve("/openapi.json")).statusCode()).isEqualTo(200);

        try (LoginIssuer back = new LoginIssuer(ISSUERS_PORT)) {
            URI asked = Browser.location(browser.get(login));
            assertThat(browser.get(back.agree(asked)).statusCode()).isEqualTo(302);
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
