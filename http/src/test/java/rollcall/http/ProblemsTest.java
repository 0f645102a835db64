package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProblemsTest extends DoorTest {

    @Test
    void areOneObjectForBothWorlds() {
        HttpResponse<String> response =
                send(post("/v1/refused", "text/csv", "x").header("MS-RequestId", "r-1"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                                + "\"detail\":\"File 2 (two.csv): The file has an unknown column.\",\"instance\":\"/v1/refused\","
                                + "\"requestId\":\"r-1\",\"code\":\"COLUMN_UNKNOWN\","
                                + "\"description\":\"File 2 (two.csv): The file has an unknown column.\",\"data\":[],"
                                + "\"file\":\"two.csv\",\"line\":3,\"column\":14,\"advice\":\"Take the header of the sample.\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1.0/deviceManagement/x, true",
        "//Beta/deviceManagement, true",
        "/v1.0/../x, true",
        "/v1/customers/x/y, false",
        "/betas, false"
    })
    void sayTheSameWhereGraphsClientsLookForIt(String path, boolean graph) {
        JsonNode problem = body(get(path));

        assertThat(problem.has("error")).isEqualTo(graph);
        assertThat(problem.path("error").path("code").asString(""))
                .isEqualTo(graph ? problem.path("code").asString() : "");
        assertThat(problem.path("error").path("message").asString(""))
                .isEqualTo(graph ? problem.path("detail").asString() : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "application/problem+json | application/problem+json",
                "application/json, application/problem+json;q=0.5 | application/problem+json",
                "application/problem+json;q=0, application/json | application/json",
                "*/* | application/problem+json",
                "text/csv | application/json",
                "not a media type | application/json"
            })
    void areProblemJsonForThoseWhoAcceptIt(String accept, String contentType) {
        assertThat(contentType(get("/nowhere", "Accept", accept))).isEqualTo(contentType);
    }

    @Test
    void areProblemJsonForThoseWhoDoNotSay() {
        assertThat(contentType(get("/nowhere"))).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, application/json, 404, NOT_FOUND",
        "POST, /nowhere, application/json, 404, NOT_FOUND",
        "GET, /error, application/json, 404, NOT_FOUND",
        "DELETE, /v1/devices, application/json, 404, NOT_FOUND",
        "POST, /v1/devices, text/plain, 400, MEDIA_TYPE_UNSUPPORTED",
        "POST, /v1/devices, nonsense, 400, MEDIA_TYPE_UNSUPPORTED",
        "GET, /v1/csv?limit=x, application/json, 400, REQUEST_INVALID",
        "GET, /v1/csv, application/json, 400, REQUEST_INVALID",
        "GET, /v1/broken, application/json, 500, UNEXPECTED"
    })
    void useFinalStatusesForWhatTheFrameworkRefuses(
            String method, String path, String contentType, int status, String code) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri(path))
                .method(method, BodyPublishers.ofString("[]"))
                .header("Content-Type", contentType));

        assertThat(response.statusCode()).isEqualTo(status);
        assertShape(response, status, code);
        assertThat(response.headers().firstValue("Allow")).isEmpty();
    }

    @Test
    void sayThatNothingAcceptableCanBeSent() {
        assertShape(get("/v1/csv?limit=1", "Accept", "image/png"), 400, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400", "401, 401", "402, 400", "403, 403", "404, 404", "405, 404", "406, 400", "408, 400", "409, 409",
        "410, 404", "411, 400", "412, 400", "413, 400", "414, 400", "415, 400", "417, 400", "422, 400", "423, 400",
        "426, 400", "428, 400", "429, 429", "431, 400", "500, 500", "501, 400", "502, 503", "503, 503", "504, 503",
        "505, 400", "507, 500"
    })
    void mapEveryStatusWhoeverMakesIt(int made, int seen) {
        for (String path : new String[] {"/v1/status/" + made, "/v1/sent/" + made}) {
            HttpResponse<String> response = get(path);

            assertShape(response, seen, Answer.to(made).name());
            assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(seen == 429 || seen == 503);
        }
    }

    @Test
    void sayWhenToTryAgain() {
        HttpResponse<String> response = get("/v1/busy");

        assertShape(response, 429, "UPLOADS_AT_ONCE");
        assertThat(response.headers().allValues("Retry-After")).containsExactly("7");
    }

    @Test
    void sayWhereJsonIsBroken() {
        HttpResponse<String> response = send(post("/v1/devices", "application/json", "[\n {\"serialNumber\": oops}]"));

        assertShape(response, 400, "BODY_INVALID");
        JsonNode problem = body(response);
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isGreaterThan(18);
        assertThat(problem.path("detail").asString()).doesNotContain("oops").contains("line 2");
    }

    @Test
    void sayWhichValueIsOfTheWrongKindWithoutQuotingIt() {
        HttpResponse<String> response =
                send(post("/v1/devices", "application/json", "[{\"rowNumber\": 1},\n{\"rowNumber\": \"T0hT\"}]"));

        assertShape(response, 400, "BODY_INVALID");
        assertThat(body(response).path("detail").asString())
                .contains("$[1].rowNumber", "line 2")
                .doesNotContain("T0hT");
    }

    @Test
    void sayThatABodyIsMissing() {
        assertShape(send(post("/v1/devices", "application/json", "")), 400, "BODY_INVALID");
    }

    @Test
    void doNotTakeABodyThatIsCalledAForm() {
        String body = "x".repeat(3 * 1024 * 1024);

        assertShape(send(post("/v1/tagged", "application/x-www-form-urlencoded", body)), 400, "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void sayThatAQueryCannotBeRead() throws Exception {
        assertThat(raw("POST /v1/tagged?tag=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void tellNothingOfTheInside() {
        for (String path : new String[] {"/v1/broken", "/v1/sent/500", "/v1/sent/404"}) {
            assertThat(get(path).body()).doesNotContain("jdbc", "inside", "Exception");
        }
        assertThat(body(get("/v1/broken", "MS-RequestId", "r-9")).path("detail").asString())
                .isEqualTo("Unexpected error (request id r-9)");
    }

    @Test
    void replaceAnAnswerThatNobodyHasSeenYet() {
        HttpResponse<String> response = get("/v1/half/1");

        assertShape(response, 500, "UNEXPECTED");
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void cutTheConnectionWhereTheAnswerHasBegun() throws Exception {
        String answer = raw("GET /v1/chunks HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .doesNotEndWith("0\r\n\r\n")
                .doesNotContain("UNEXPECTED");
    }

    @Test
    void reachWhoAsksBeforeSending() throws Exception {
        String expecting = "HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n";

        assertThat(raw("POST /v1/unread " + expecting)).startsWith("HTTP/1.1 409");
    }

    private HttpRequest.Builder post(String path, String contentType, String body) {
        return HttpRequest.newBuilder(uri(path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", contentType);
    }

    private void assertShape(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode problem = body(response);
        assertThat(problem.propertyNames())
                .startsWith(
                        "type", "title", "status", "detail", "instance", "requestId", "code", "description", "data");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("description")).isEqualTo(problem.path("detail"));
        assertThat(problem.path("data").isArray()).isTrue();
        assertThat(problem.path("requestId").asString())
                .isEqualTo(response.headers().firstValue("MS-RequestId").orElseThrow());
        assertThat(problem.path("instance").asString()).isEqualTo(response.uri().getRawPath());
    }

    private static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElseThrow();
    }
}
