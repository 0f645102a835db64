package rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest extends GatewayTest {
    private static final Pattern FILE = Pattern.compile("\"(/console/[0-9a-f]{16}/[\\w./-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/devices?status=ACTIVE", "/uploads/4f0c", "/no/such/page"})
    void isThereWhereverABrowserAsksForAPage(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain("{version}", "<style", "onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nowhere", "/beta/nowhere", "/docs/nowhere", "/actuator/env"})
    void isNotWhereProgramsCall(String path) {
        assertThat(send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void hasFilesThatBrowsersKeepForGood() {
        Matcher file = FILE.matcher(get("/").body());
        int files = 0;
        while (file.find()) {
            files++;
            HttpResponse<String> answer = get(file.group(1));
            assertThat(answer.statusCode()).as(file.group(1)).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(files).isGreaterThan(8);
    }

    @Test
    void hasNoFilesOfAnotherRelease() {
        assertThat(get("/console/0123456789abcdef/main.js").statusCode()).isEqualTo(404);
    }

    @Test
    void isNotSentAgainWhereNothingChanged() {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/")).header("If-None-Match", tag));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }
}
