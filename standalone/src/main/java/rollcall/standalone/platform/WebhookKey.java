package rollcall.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that a home keeps the secrets of webhooks with, made when it is first asked for. Nobody else enters a home. */
final class WebhookKey {
    private static final int BYTES = 32;

    private WebhookKey() {}

    static String of(Home home) {
        Path file = home.data("webhooks").resolve("key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
