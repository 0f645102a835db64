package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest extends DoorTest {

    @Test
    void echoesTheIdsOfTheClient() {
        HttpResponse<String> response = get("/v1/upload", "MS-RequestId", "a-1.b:2_C", "MS-CorrelationId", "corr-7");

        assertThat(requestId(response)).isEqualTo("a-1.b:2_C");
        assertThat(response.headers().allValues("MS-CorrelationId")).containsExactly("corr-7");
    }

    @Test
    void takesTheIdOfGraphsClientsWhereThereIsNoOther() {
        assertThat(requestId(get("/v1/upload", "client-request-id", "g-1"))).isEqualTo("g-1");
        assertThat(requestId(get("/v1/upload", "client-request-id", "g-1", "MS-RequestId", "r-1")))
                .isEqualTo("r-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/upload", "/nowhere", "/v1/broken", "/v1/sent/404", "/a/../b", "/v1/%2F", "/error"})
    void makesIdsWhereTheClientSentNone(String path) {
        HttpResponse<String> response = get(path);

        assertThat(UUID.fromString(requestId(response))).isNotNull();
        assertThat(response.headers().allValues("MS-CorrelationId"))
                .singleElement()
                .satisfies(id -> assertThat(UUID.fromString(id)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "ab%0a", "1\"}", "{8a1c}"})
    void replacesAnIdOfUnsafeCharactersByTheSameOneEachTime(String sent) {
        String replaced = requestId(get("/v1/upload", "MS-RequestId", sent));

        assertThat(UUID.fromString(replaced)).isNotNull();
        assertThat(requestId(get("/v1/upload", "MS-RequestId", sent))).isEqualTo(replaced);
    }

    @Test
    void replacesAnIdLongerThan128Characters() {
        assertThat(requestId(get("/v1/upload", "MS-RequestId", "x".repeat(128))))
                .isEqualTo("x".repeat(128));
        assertThat(requestId(get("/v1/upload", "MS-RequestId", "x".repeat(129))))
                .hasSize(36);
    }

    @Test
    void namesRequestAndTraceInEveryLogLine() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        HttpResponse<String> response =
                get("/v1/mdc", "MS-RequestId", "r-1", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(body(response).path("requestId").asString()).isEqualTo("r-1");
        assertThat(body(response).path("traceId").asString()).isEqualTo(trace);
    }

    private static String requestId(HttpResponse<String> response) {
        return response.headers().allValues("MS-RequestId").get(0);
    }
}
