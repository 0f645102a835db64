package rollcall.devices.csv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * UTF-16 in whole stretches. Half a surrogate pair becomes U+FFFD alone; the JDK's decoder would take the character after
 * it too, which may be a line end.
 */
final class Utf16Decoding implements Decoding {
    private static final char REPLACEMENT = '\uFFFD';

    private final ByteOrder order;

    Utf16Decoding(Encoding encoding) {
        order = encoding.charset().equals(StandardCharsets.UTF_16LE) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    @Override
    public int decode(ByteBuffer bytes, char[] into, int offset, int room, boolean end) {
        int count = Math.min(room, bytes.remaining() / 2);
        if (count == 0) {
            return end && bytes.hasRemaining() ? halfCharacter(bytes, into, offset) : 0;
        }
        bytes.order(order).asCharBuffer().get(into, offset, count);
        int last = offset + count - 1;
        boolean more = bytes.remaining() >= 2 * count + 2 || !end;
        if (Character.isHighSurrogate(into[last]) && more) {
            count--;
        }
        replaceLoneSurrogates(into, offset, offset + count);
        bytes.position(bytes.position() + 2 * count);
        return count;
    }

    private static int halfCharacter(ByteBuffer bytes, char[] into, int offset) {
        bytes.get();
        into[offset] = REPLACEMENT;
        return 1;
    }

    private static void replaceLoneSurrogates(char[] characters, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isSurrogate(characters[i])) {
                continue;
            }
            if (Character.isHighSurrogate(characters[i]) && i + 1 < to && Character.isLowSurrogate(characters[i + 1])) {
                i++;
            } else {
                characters[i] = REPLACEMENT;
            }
        }
    }
}
