package rollcall.ingest.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of several texts in a row, each with its length, so that no two rows of texts run together alike. */
public final class Digest {
    private Digest() {}

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        return algorithm("SHA-256");
    }

    /** SHA-256 of the texts, in lower-case hex. */
    static String of(String... texts) {
        return HexFormat.of().formatHex(over(sha256(), texts));
    }

    static byte[] over(MessageDigest digest, String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return digest.digest();
    }

    static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
