package rollcall.status.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import rollcall.webhooks.SigningSecret;

/** Headers that prove who posts what, and when, in the form of Standard Webhooks (https://www.standardwebhooks.com). */
final class Signature {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final String MAC = "HmacSHA256";

    private Signature() {}

    static Map<String, String> headers(SigningSecret secret, UUID delivery, Instant now, String body) {
        return headers(secret, delivery.toString(), now.getEpochSecond(), body);
    }

    static Map<String, String> headers(SigningSecret secret, String id, long seconds, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ID, id);
        headers.put(TIMESTAMP, "" + seconds);
        headers.put(SIGNATURE, "v1," + signature(secret, id + '.' + seconds + '.' + body));
        return headers;
    }

    private static String signature(SigningSecret secret, String signed) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.bytes(), MAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
