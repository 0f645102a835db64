package rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocsTest extends GatewayTest {
    private static final Map<String, Service> SERVICES =
            Map.of("ingest-service", INGEST, "registry-service", REGISTRY, "status-service", STATUS);

    @Test
    void tellEverybodyAllCalls() {
        HttpResponse<String> answer = get("/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode document = JsonMapper.shared().readTree(answer.body());
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.path("paths")
                        .path("/v1/customers/{customer}/deviceBatches")
                        .propertyNames())
                .containsExactlyInAnyOrder("get", "post");
    }

    /** What is described leads to the service that describes it, and nowhere else. */
    @TestFactory
    List<DynamicTest> tellOnlyOfCallsThatArrive() {
        return SERVICES.keySet().stream()
                .flatMap(service -> document(service)
                        .path("paths")
                        .propertyStream()
                        .flatMap(path -> path.getValue().propertyNames().stream()
                                .map(method -> DynamicTest.dynamicTest(
                                        method + " " + path.getKey(), () -> arrives(service, method, path.getKey())))))
                .toList();
    }

    private void arrives(String service, String method, String path) throws Exception {
        forget();

        send(HttpRequest.newBuilder(uri(path.replaceAll("\\{(\\w+)}", "$1")))
                .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody()));

        assertThat(SERVICES.get(service).seen).hasSize(1);
        assertThat(SERVICES.values().stream().mapToInt(each -> each.seen.size()).sum())
                .isEqualTo(1);
    }

    @Test
    void areShownOnAPageOfOurOwn() {
        HttpResponse<String> page = get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        List<String> parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(part -> part.group(1))
                .toList();
        assertThat(parts).hasSizeGreaterThan(3).allSatisfy(part -> {
            assertThat(part).startsWith("/docs/");
            assertThat(get(part).statusCode()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/openapi.json", "/docs", "/docs/docs.js", "/docs/swagger-ui-bundle.js", "/docs/swagger-ui.css"})
    void runNothingFromElsewhere(String path) {
        assertThat(get(path).headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webjars/swagger-ui/5.34.1/index.html", "/docs/index.html", "/docs/../application.yml"})
    void showNothingElse(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    private static JsonNode document(String service) {
        return JsonMapper.shared()
                .readTree(DocsTest.class.getResourceAsStream("/rollcall/gateway/api/" + service + ".json"));
    }
}
