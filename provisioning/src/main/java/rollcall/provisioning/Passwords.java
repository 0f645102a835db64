package rollcall.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rollcall.schemas.Principal;

/**
 * A file for each principal, named as it is, that holds its password and nothing else.
 *
 * @param directory where they lie
 */
record Passwords(Path directory) {
    private static final int SHORTEST = 16;

    String of(Principal principal) {
        Path file = directory.resolve(principal.name());
        String password;
        try {
            password = Files.readString(file).strip();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "the password of " + principal.name() + " cannot be read from " + file, missing);
        }
        if (password.length() < SHORTEST) {
            throw new IllegalStateException(
                    "the password of " + principal.name() + " has fewer than " + SHORTEST + " characters");
        }
        return password;
    }
}
