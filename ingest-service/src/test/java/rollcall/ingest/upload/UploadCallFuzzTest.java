package rollcall.ingest.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import rollcall.access.Caller;
import rollcall.http.Refusal;
import rollcall.http.RequestIds;
import rollcall.http.RequestLanguage;

/**
 * An upload's call with any headers, a line each in the order of {@link #NAMES}. Runs its committed inputs in every build,
 * and looks for new ones for a while: {@code docs/fuzzing.md}.
 */
class UploadCallFuzzTest {
    private static final List<String> NAMES = List.of(
            "Idempotency-Key",
            "MS-RequestId",
            "MS-CorrelationId",
            "client-request-id",
            "traceparent",
            "Accept-Language",
            "X-Locale");
    private static final Caller CALLER = new Caller("contoso", "erp", "", Set.of(), Instant.MAX);

    @FuzzTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void understandsOrRefusesAnyHeaders(byte[] bytes) {
        String[] lines = new String(bytes, ISO_8859_1).split("\n", NAMES.size());
        UploadCall call;
        try {
            call = call(lines);
        } catch (Refusal refusal) {
            assertThat(refusal.getStatusCode().value()).isEqualTo(400);
            return;
        }
        assertThat(call.requestId()).matches("[A-Za-z0-9._:-]{1,128}");
        assertThat(call.correlationId()).matches("[A-Za-z0-9._:-]{1,128}");
        assertThat(call.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(RequestLanguage.of(request(lines))).isNotNull();
        String sent = RequestIds.sentId(request(lines));
        if (!lines[0].isEmpty() || sent != null && !sent.isBlank()) {
            assertThat(call.key().isAbsent()).isFalse();
            assertThat(call(lines).key()).isEqualTo(call.key());
        }
    }

    private static UploadCall call(String[] lines) {
        return UploadEndpoint.call("contoso", "", CALLER, request(lines));
    }

    private static HttpServletRequest request(String[] lines) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                sent.put(NAMES.get(i), lines[i]);
            }
        }
        return new Sent(sent);
    }

    /** The mock reads languages as soon as they are set, by a class of the JDK that trips over a dash; no container does. */
    private static final class Sent extends HttpServletRequestWrapper {
        private final Map<String, String> headers;

        Sent(Map<String, String> headers) {
            super(new MockHttpServletRequest("POST", "/v1/customers/contoso/deviceBatches"));
            this.headers = headers;
        }

        @Override
        public String getHeader(String name) {
            return headers.get(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return Collections.enumeration(
                    Optional.ofNullable(headers.get(name)).stream().toList());
        }
    }
}
