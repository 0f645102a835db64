package rollcall.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookKeyTest {
    @TempDir
    private Path directory;

    @Test
    void isMadeOnceForAHome() {
        Home home = new Home(directory.resolve("one"));

        assertThat(Base64.getDecoder().decode(WebhookKey.of(home))).hasSize(32);
        assertThat(WebhookKey.of(home))
                .isEqualTo(WebhookKey.of(home))
                .isNotEqualTo(WebhookKey.of(new Home(directory.resolve("other"))));
    }
}
