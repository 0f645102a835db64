package rollcall.gateway.login;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody guesses. */
final class Names {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Names() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
