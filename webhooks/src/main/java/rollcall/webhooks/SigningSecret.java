package rollcall.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret that signs deliveries, in the form of Standard Webhooks: {@code whsec_} and Base64 of 24 to 64 bytes. */
public record SigningSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int MADE = 32;

    /** @throws IllegalArgumentException if it has not that form */
    public SigningSecret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret begins with " + PREFIX);
        }
        int length = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("a secret has " + SHORTEST + " to " + LONGEST + " bytes");
        }
    }

    public static SigningSecret random() {
        byte[] bytes = new byte[MADE];
        new SecureRandom().nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** What the signature is made with. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
