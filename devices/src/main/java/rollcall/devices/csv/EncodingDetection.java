package rollcall.devices.csv;

import java.util.Arrays;
import rollcall.devices.csv.Refusals.Looks;

/**
 * Tells a file's encoding from its first bytes: by byte order mark, else UTF-16 by the zero bytes of its ASCII letters,
 * else UTF-8, unless bytes above 127 occur of which none forms a UTF-8 character.
 */
final class EncodingDetection {
    /** How many of the first bytes are looked at. */
    static final int PREFIX = 64 * 1024;

    private EncodingDetection() {}

    static Encoding of(byte[] bytes, int length) throws FileRefused {
        refuseWhatIsNotText(bytes, length);
        for (Encoding encoding : Encoding.values()) {
            if (encoding.hasByteOrderMark() && startsWith(bytes, length, encoding.mark())) {
                return encoding;
            }
        }
        if (length >= 4 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0 && bytes[2] != 0) {
            return Encoding.UTF_16LE;
        }
        if (length >= 4 && bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0 && bytes[3] != 0) {
            return Encoding.UTF_16BE;
        }
        return isWindows1252(bytes, length) ? Encoding.WINDOWS_1252 : Encoding.UTF_8;
    }

    /** Whether there are bytes above 127 and not one of them is part of a UTF-8 character. */
    private static boolean isWindows1252(byte[] bytes, int length) {
        boolean foreign = false;
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                if (startsUtf8Character(bytes, i, length)) {
                    return false;
                }
                foreign = true;
            }
        }
        return foreign;
    }

    /** One that the end of the prefix cuts off counts too. */
    private static boolean startsUtf8Character(byte[] bytes, int at, int length) {
        int lead = bytes[at] & 0xFF;
        int more = lead >= 0xC2 && lead <= 0xDF
                ? 1
                : lead >= 0xE0 && lead <= 0xEF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
        for (int i = 1; i <= more; i++) {
            if (at + i >= length) {
                return length == PREFIX;
            }
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return more > 0;
    }

    private static void refuseWhatIsNotText(byte[] bytes, int length) throws FileRefused {
        if (startsWith(bytes, length, 'P', 'K', 3, 4) || startsWith(bytes, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refusals.unreadable(Looks.ARCHIVE);
        }
        if (startsWith(bytes, length, 0x1F, 0x8B)) {
            throw Refusals.unreadable(Looks.COMPRESSED);
        }
        if (startsWith(bytes, length, 0xFF, 0xFE, 0, 0) || startsWith(bytes, length, 0, 0, 0xFE, 0xFF)) {
            throw Refusals.unreadable(Looks.UTF_32);
        }
    }

    private static boolean startsWith(byte[] bytes, int length, int... start) {
        byte[] wanted = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            wanted[i] = (byte) start[i];
        }
        return startsWith(bytes, length, wanted);
    }

    private static boolean startsWith(byte[] bytes, int length, byte[] start) {
        return length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
