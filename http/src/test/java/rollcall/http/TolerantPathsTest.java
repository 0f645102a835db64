package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TolerantPathsTest extends DoorTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/Contoso/deviceBatches/Tag-1, Contoso, Tag-1",
        "//v1/customers/c/deviceBatches/b, c, b",
        "/v1//customers//c///deviceBatches/b, c, b",
        "/v1/customers/c/deviceBatches/b/, c, b",
        "/v1/customers/c/deviceBatches/b//, c, b",
        "/V1/CUSTOMERS/Contoso/devicebatches/TAG, Contoso, TAG",
        "/v1/customers/dev%3Aab/deviceBatches/a%20b, dev:ab, a b",
        "/v1/customers/dev:ab/deviceBatches/M%C3%BCnchen, dev:ab, München",
        "/v1/customers/%7B2%7D/deviceBatches/a+b, {2}, a+b",
        "/v1/customers/a.b/deviceBatches/..c, a.b, ..c"
    })
    void findsTheCallAndKeepsTheIds(String path, String customer, String batch) {
        JsonNode found = body(get(path));

        assertThat(found.path("customer").asString()).isEqualTo(customer);
        assertThat(found.path("batch").asString()).isEqualTo(batch);
    }

    @Test
    void findsACallThatAnswersLater() {
        assertThat(body(get("//v1//LATER/Id/")).path("id").asString()).isEqualTo("Id");
    }

    @Test
    void takesARequestLineWithTheWholeAddress() throws Exception {
        assertThat(raw("GET http://localhost//v1/customers/c/deviceBatches/b/ HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers/../deviceBatches/b",
                "/v1/customers/c/deviceBatches/..",
                "/v1/customers/%2e%2E/deviceBatches/b",
                "/v1/customers/.;x/deviceBatches/b",
                "/./v1/upload"
            })
    void refusesDotSegments(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"REQUEST_INVALID\"");
    }
}
