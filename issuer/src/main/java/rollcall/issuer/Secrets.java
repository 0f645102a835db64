package rollcall.issuer;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** What organizations and people prove with who they are: one file each. */
final class Secrets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    String of(String name) {
        return PrivateFile.readOrMake(directory.resolve(name), this::fresh);
    }

    private String fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
