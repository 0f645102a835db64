package rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody ever listens at port 1. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rollcall.gateway.ingest=http://localhost:1", "rollcall.gateway.patience=200ms"})
class ServiceDownTest {

    @LocalServerPort
    int port;

    @Test
    void asksToTryAgain() throws IOException, InterruptedException {
        BrokenServiceTest.assertUnavailable(upload("en-GB"));
    }

    @Test
    void saysSoInTheLanguageOfWhoCalls() throws IOException, InterruptedException {
        HttpResponse<String> answer = upload("nl-NL");

        assertThat(answer.headers().allValues("Content-Language")).containsExactly("nl");
        assertThat(answer.body()).contains("De dienst achter deze aanroep antwoordt op dit moment niet.");
    }

    private HttpResponse<String> upload(String locale) throws IOException, InterruptedException {
        HttpRequest upload = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/v1/customers/contoso/deviceBatches"))
                .POST(BodyPublishers.ofString("x"))
                .header("X-Locale", locale)
                .build();
        return HttpClient.newHttpClient().send(upload, BodyHandlers.ofString());
    }
}
