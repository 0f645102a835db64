package rollcall.devices.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes Windows-1252 as {@link EightBitDecoding} reads it, with its five open bytes, for which the JDK's encoder would
 * write question marks.
 */
final class Windows1252Writer extends Writer {
    private static final Map<Character, Byte> BYTES = new HashMap<>();

    static {
        for (int code = 0; code < EightBitDecoding.WINDOWS_1252.length; code++) {
            BYTES.put(EightBitDecoding.WINDOWS_1252[code], (byte) code);
        }
    }

    private final OutputStream stream;

    Windows1252Writer(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            char character = characters[offset + i];
            bytes[i] = character < 0x80 ? (byte) character : BYTES.getOrDefault(character, (byte) '?');
        }
        stream.write(bytes);
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
