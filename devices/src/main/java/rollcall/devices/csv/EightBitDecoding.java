package rollcall.devices.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * UTF-8 and Windows-1252. A byte that is no part of a UTF-8 character is taken for Windows-1252, so a file whose first
 * umlaut stands beyond the bytes that were looked at, or that was merged from both, reads right. The five bytes that
 * Windows-1252 leaves open become the control characters of the same number.
 */
final class EightBitDecoding implements Decoding {
    static final char[] WINDOWS_1252 = windows1252();

    private final CharsetDecoder decoder;

    EightBitDecoding(Encoding encoding) {
        decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int decode(ByteBuffer bytes, char[] into, int offset, int room, boolean end) {
        CharBuffer characters = CharBuffer.wrap(into, offset, room);
        CoderResult result = decoder.decode(bytes, characters, end);
        while (result.isError() && characters.hasRemaining()) {
            characters.put(WINDOWS_1252[bytes.get() & 0xFF]);
            result = decoder.decode(bytes, characters, end);
        }
        return characters.position() - offset;
    }

    private static char[] windows1252() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        char[] table = new String(bytes, Encoding.WINDOWS_1252.charset()).toCharArray();
        for (int i = 0; i < table.length; i++) {
            if (table[i] == '\uFFFD') {
                table[i] = (char) i;
            }
        }
        return table;
    }
}
