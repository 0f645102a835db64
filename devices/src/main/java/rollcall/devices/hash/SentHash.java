package rollcall.devices.hash;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * A hardware hash as it was sent, in the smallest form that gives the same text back. Two thirds of a hash's 4,000
 * characters are zero padding: where decoding and encoding again reproduces the text, only the bytes before the padding
 * are kept.
 *
 * @param bytes the decoded hash without its zero padding; empty where {@code text} is kept
 * @param length how many bytes the decoded hash has with its padding; 0 where {@code text} is kept
 * @param text the text itself where it cannot be restored from the bytes, else empty
 */
public record SentHash(byte[] bytes, int length, String text) {
    private static final byte[] NO_BYTES = {};

    /** No hash was sent. */
    public static final SentHash NONE = new SentHash(NO_BYTES, 0, "");

    /** The smallest form of a cell's text. */
    public static SentHash of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        byte[] decoded = decoded(text);
        if (decoded.length == 0) {
            return new SentHash(NO_BYTES, 0, text);
        }
        int end = decoded.length;
        while (end > 0 && decoded[end - 1] == 0) {
            end--;
        }
        return new SentHash(Arrays.copyOf(decoded, end), decoded.length, "");
    }

    /** The hash's bytes where its text decodes to them and they encode to it; else no byte. */
    private static byte[] decoded(String text) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(decoded).equals(text) ? decoded : NO_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return NO_BYTES;
        }
    }

    public boolean isAbsent() {
        return length == 0 && text.isEmpty();
    }

    /** The text as it was sent, character for character. */
    public String restored() {
        return length == 0 ? text : Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentHash that
                && length == that.length
                && Arrays.equals(bytes, that.bytes)
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), length, text);
    }

    /** Says how long the hash is and never what it is: a hash is enough to register a device. */
    @Override
    public String toString() {
        return "SentHash[" + (length == 0 ? text.length() + " characters" : length + " bytes") + "]";
    }
}
