package rollcall.bodies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import rollcall.http.Refusal;

/**
 * A body behind any content type and encoding, with any headers of its parts: first line {@code Content-Type}, second
 * {@code Content-Encoding}, the rest the body. Runs its committed inputs in every build, and looks for new ones for a
 * while: {@code docs/fuzzing.md}.
 */
class HeadersFuzzTest {
    private static final int LONGEST = 1_000;

    @FuzzTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void readsOrRefusesWhateverABodyIsSaidToBe(byte[] bytes) throws IOException {
        String[] lines = new String(bytes, ISO_8859_1).split("\n", 3);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContentType(lines[0]);
        if (lines.length > 1 && !lines[1].isEmpty()) {
            request.addHeader("Content-Encoding", lines[1]);
        }
        byte[] body = lines.length > 2 ? lines[2].getBytes(ISO_8859_1) : new byte[0];
        BodyReader reader;
        try {
            reader = new Bodies(LONGEST).reader(request);
        } catch (Refusal refusal) {
            assertThat(refusal.getStatusCode().value()).isEqualTo(400);
            return;
        }
        Taken.from(reader, new ByteArrayInputStream(body)).requireSound();
    }
}
