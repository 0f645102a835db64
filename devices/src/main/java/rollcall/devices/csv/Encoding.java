package rollcall.devices.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The character sets in which device lists circulate, told apart by the byte order mark that the file starts with. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_8_BOM(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE(StandardCharsets.UTF_16LE),
    /** What Windows PowerShell 5.1 writes by itself. */
    UTF_16LE_BOM(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    UTF_16BE_BOM(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;
    private final byte[] mark;

    Encoding(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    /** The encoding of that IANA name, with or without a byte order mark; an unknown one is an {@link IllegalArgumentException}. */
    public static Encoding of(String charset, boolean byteOrderMark) {
        for (Encoding encoding : values()) {
            if (encoding.charset.name().equalsIgnoreCase(charset) && encoding.hasByteOrderMark() == byteOrderMark) {
                return encoding;
            }
        }
        throw new IllegalArgumentException("no device list is written in " + charset);
    }

    /** The character set; its name is the IANA name. */
    public Charset charset() {
        return charset;
    }

    public boolean hasByteOrderMark() {
        return mark.length > 0;
    }

    byte[] mark() {
        return mark.clone();
    }
}
