package rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What operators look at may have a port of its own; the same door stands there. */
class ManagementPortTest {
    @Test
    void theDoorIsAlsoThatOfAPortForOperatorsAlone() throws Exception {
        try (ConfigurableApplicationContext service =
                SpringApplication.run(TestDoor.class, "--server.port=0", "--management.server.port=0", issuer())) {
            String port = service.getEnvironment().getProperty("local.management.port");

            assertThat(port).isNotEqualTo(service.getEnvironment().getProperty("local.server.port"));
            assertThat(status(port, "/actuator/health")).isEqualTo(200);
            assertThat(status(port, "/actuator")).isEqualTo(401);
            assertThat(status(port, "/error")).isEqualTo(401);
        }
    }

    private static String issuer() {
        return TestIssuer.shared().argument();
    }

    private static int status(String port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
