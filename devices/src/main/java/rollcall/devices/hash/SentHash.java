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
    private static final int CHARACTERS = 4;
    private static final int BYTES = 3;

    /** No hash was sent. */
    public static final SentHash NONE = new SentHash(NO_BYTES, 0, "");

    /** The smallest form of a cell's text. */
    public static SentHash of(String text) {
        int padding = 0;
        while (padding < text.length() && text.charAt(text.length() - 1 - padding) == 'A') {
            padding++;
        }
        // Whole groups of A are whole zero bytes: most of a hash need not be decoded at all.
        int groups = padding / CHARACTERS;
        String content = text.substring(0, text.length() - groups * CHARACTERS);
        byte[] decoded = decoded(content, groups > 0);
        if (decoded.length == 0 && !content.isEmpty()) {
            return new SentHash(NO_BYTES, 0, text);
        }
        int end = decoded.length;
        while (end > 0 && decoded[end - 1] == 0) {
            end--;
        }
        return new SentHash(Arrays.copyOf(decoded, end), decoded.length + groups * BYTES, "");
    }

    /** The text's bytes where it decodes to them and they encode to it; else no byte. */
    private static byte[] decoded(String text, boolean more) {
        if (text.length() % CHARACTERS != 0 || more && text.endsWith("=")) {
            return NO_BYTES;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return text.endsWith(lastGroup(decoded)) ? decoded : NO_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return NO_BYTES;
        }
    }

    /** How the last bytes are encoded: the only place where two texts can stand for the same bytes. */
    private static String lastGroup(byte[] decoded) {
        int start = decoded.length / BYTES * BYTES;
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(decoded, start, decoded.length));
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
