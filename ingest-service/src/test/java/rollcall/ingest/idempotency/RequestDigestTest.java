package rollcall.ingest.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RequestDigestTest {
    @Test
    void isTheSameForTheSameTagAndTheSameParts() throws IOException {
        assertThat(digest("Kiosk", "one", "two")).isEqualTo(digest("Kiosk", "one", "two"));
    }

    @Test
    void differsWithTagOrderCutAndContent() throws IOException {
        assertThat(digest("Kiosk", "one", "two"))
                .isNotEqualTo(digest("kiosk", "one", "two"))
                .isNotEqualTo(digest("Kiosk", "two", "one"))
                .isNotEqualTo(digest("Kiosk", "onetwo"))
                .isNotEqualTo(digest("Kiosk", "onet", "wo"))
                .isNotEqualTo(digest("Kiosk", "one", "two", ""));
    }

    @Test
    void differsWithWhatBecomesOfDevicesThatAreThereAlready() {
        assertThat(new RequestDigest().of("Kiosk", true)).isNotEqualTo(new RequestDigest().of("Kiosk", false));
    }

    private static String digest(String tag, String... parts) throws IOException {
        RequestDigest digest = new RequestDigest();
        for (String part : parts) {
            digest.part(new ByteArrayInputStream(part.getBytes(UTF_8))).readAllBytes();
        }
        return digest.of(tag, false);
    }
}
