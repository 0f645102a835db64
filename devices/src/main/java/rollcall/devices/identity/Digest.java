package rollcall.devices.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a list of values, each preceded by its length, so that no two lists give the same bytes. */
final class Digest {
    private static final MessageDigest FRESH = fresh();
    private static final int SHORTENED_TO = 16;

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
        }
    }

    /** Adds a text as UTF-8. */
    Digest with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    Digest with(byte[] bytes) {
        int length = bytes.length;
        sha256.update((byte) (length >>> 24));
        sha256.update((byte) (length >>> 16));
        sha256.update((byte) (length >>> 8));
        sha256.update((byte) length);
        sha256.update(bytes);
        return this;
    }

    /** The first 32 hexadecimal digits, lower-case. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest(), 0, SHORTENED_TO);
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
