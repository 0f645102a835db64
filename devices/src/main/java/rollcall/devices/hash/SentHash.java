package rollcall.devices.hash;

import java.nio.charset.StandardCharsets;
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
    private static final byte[] STRETCH = "A".repeat(256).getBytes(StandardCharsets.ISO_8859_1);

    /** No hash was sent. */
    public static final SentHash NONE = new SentHash(NO_BYTES, 0, "");

    /** The smallest form of a cell's text. */
    public static SentHash of(String text) {
        // No character beyond Latin-1 is base64, nor is the question mark that stands for it here.
        byte[] characters = text.getBytes(StandardCharsets.ISO_8859_1);
        // Whole groups of A are whole zero bytes: most of a hash need not be decoded at all.
        int groups = paddingOf(characters) / CHARACTERS;
        byte[] content = Arrays.copyOf(characters, characters.length - groups * CHARACTERS);
        byte[] decoded = decoded(content, groups > 0);
        if (decoded.length == 0 && content.length > 0) {
            return new SentHash(NO_BYTES, 0, text);
        }
        int end = decoded.length;
        while (end > 0 && decoded[end - 1] == 0) {
            end--;
        }
        return new SentHash(Arrays.copyOf(decoded, end), decoded.length + groups * BYTES, "");
    }

    /** How many A stand at the end; compared in stretches, which the JVM does many at a time. */
    private static int paddingOf(byte[] characters) {
        int end = characters.length;
        while (end >= STRETCH.length
                && Arrays.equals(characters, end - STRETCH.length, end, STRETCH, 0, STRETCH.length)) {
            end -= STRETCH.length;
        }
        while (end > 0 && characters[end - 1] == 'A') {
            end--;
        }
        return characters.length - end;
    }

    /** The characters' bytes where they decode to them and the bytes encode to them; else no byte. */
    private static byte[] decoded(byte[] characters, boolean more) {
        int length = characters.length;
        if (length == 0 || length % CHARACTERS != 0 || more && characters[length - 1] == '=') {
            return NO_BYTES;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(characters);
            byte[] last = lastGroup(decoded);
            return Arrays.equals(characters, length - last.length, length, last, 0, last.length) ? decoded : NO_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return NO_BYTES;
        }
    }

    /** How the last bytes are encoded: the only place where two texts can stand for the same bytes. */
    private static byte[] lastGroup(byte[] decoded) {
        int start = (decoded.length - 1) / BYTES * BYTES;
        return Base64.getEncoder().encode(Arrays.copyOfRange(decoded, start, decoded.length));
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
