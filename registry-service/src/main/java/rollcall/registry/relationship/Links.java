package rollcall.registry.relationship;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.web.util.UriUtils;

/** The links by which customers answer. Only a digest of a link's secret is kept anywhere. */
final class Links {
    private static final int SECRET_BYTES = 32;

    private final URI origin;
    private final SecureRandom random = new SecureRandom();

    /** @param origin what links begin with, without a path */
    Links(URI origin) {
        this.origin = origin;
    }

    String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Where the customer posts its answer. */
    String link(String partner, String customer, String secret) {
        return origin + "/v1/customers/" + UriUtils.encodePathSegment(customer, UTF_8) + "/relationships/"
                + UriUtils.encodePathSegment(partner, UTF_8) + '/' + secret;
    }

    static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
