package rollcall.devices.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into characters and never stops at a bad one, nor takes the good one after it: a row keeps its end whatever
 * stands in it.
 */
interface Decoding {
    /**
     * Fills part of an array.
     *
     * @param room at least 2, since one character may take two places
     * @param end whether no byte follows after these
     * @return how many characters were written; 0 if more bytes are needed
     */
    int decode(ByteBuffer bytes, char[] into, int offset, int room, boolean end);

    static Decoding of(Encoding encoding) {
        return encoding.charset().equals(StandardCharsets.UTF_16LE)
                        || encoding.charset().equals(StandardCharsets.UTF_16BE)
                ? new Utf16Decoding(encoding)
                : new EightBitDecoding(encoding);
    }
}
