package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProblemsInDutchTest extends DoorTest {

    @Test
    void wordARefusalAndItsAdviceButNoCode() {
        JsonNode problem = dutch(post("/v1/refused", "[]"));

        assertThat(problem.path("code").asString()).isEqualTo("COLUMN_UNKNOWN");
        assertThat(problem.path("detail").asString())
                .isEqualTo("Bestand 2 (two.csv): Het bestand heeft een onbekende kolom.");
        assertThat(problem.path("description")).isEqualTo(problem.path("detail"));
        assertThat(problem.path("advice").asString()).isEqualTo("Neem de kopregel van het voorbeeld.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /nowhere         | Op dit adres is niets.
                    DELETE | /v1/devices      | Op dit adres is niets.
                    GET    | /v1/status/413   | De inhoud is groter dan deze aanroep aanneemt.
                    GET    | /v1/sent/503     | De dienst is op dit moment niet beschikbaar.
                    GET    | /v1/csv          | De verplichte parameter 'limit' ontbreekt.
                    GET    | /v1/csv?limit=x  | De parameter 'limit' kan niet worden gelezen met de waarde 'x'
                    GET    | /a/../b          | De aanvraag is niet geldig.
                    """)
    void wordWhatTheFrameworkRefuses(String method, String path, String detail) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody());

        assertThat(dutch(request).path("detail").asString()).isEqualTo(detail);
    }

    @Test
    void wordWhereJsonIsBroken() {
        JsonNode problem = dutch(post("/v1/devices", "[\n {\"serialNumber\": oops}]"));

        assertThat(problem.path("detail").asString())
                .matches("De inhoud is geen geldige JSON \\(regel 2, kolom \\d+\\)\\.");
    }

    @Test
    void wordAnUnexpectedErrorWithItsRequestId() {
        JsonNode problem = dutch(HttpRequest.newBuilder(uri("/v1/broken")).header("MS-RequestId", "r-9"));

        assertThat(problem.path("detail").asString()).isEqualTo("Onverwachte fout (aanvraag-id r-9)");
    }

    @Test
    void wordWhatTheContainerRefusesBeforeAnythingElseRuns() throws IOException {
        assertThat(raw("GET /v1/%2F HTTP/1.1\r\nHost: localhost\r\nX-Locale: nl-NL\r\nConnection: close\r\n\r\n"))
                .contains("Content-Language: nl", "De aanvraag is niet geldig.");
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
    }

    private JsonNode dutch(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.header("Accept-Language", "nl-NL, en;q=0.5"));

        assertThat(response.headers().allValues("Content-Language")).containsExactly("nl");
        return body(response);
    }
}
