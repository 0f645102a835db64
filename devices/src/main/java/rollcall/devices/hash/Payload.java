package rollcall.devices.hash;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a record holds behind its four header bytes; every number is little-endian. */
record Payload(byte[] bytes, int start, int length) {
    private static final char REPLACEMENT = '\uFFFD';

    int u8(int at) {
        return bytes[start + at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    long u64(int at) {
        return u32(at) | u32(at + 4) << 32;
    }

    byte[] copy(int at, int count) {
        return Arrays.copyOfRange(bytes, start + at, start + at + count);
    }

    /** Text up to its NUL, or to the end of the record where it has none. */
    String text() {
        int end = 0;
        while (end < length && bytes[start + end] != 0) {
            end++;
        }
        String text = new String(bytes, start, end, StandardCharsets.UTF_8);
        // Bytes that are no UTF-8 would all become the same character: two serial numbers must never fall together.
        return text.indexOf(REPLACEMENT) < 0 ? text : new String(bytes, start, end, StandardCharsets.ISO_8859_1);
    }

    /** UTF-16 text up to its NUL, or as far as the count or the record reaches. */
    String wideText(int at, long count) {
        int limit = (int) Math.min(count, length - at);
        int end = 0;
        while (end + 1 < limit && u16(at + end) != 0) {
            end += 2;
        }
        return new String(bytes, start + at, end, StandardCharsets.UTF_16LE);
    }
}
