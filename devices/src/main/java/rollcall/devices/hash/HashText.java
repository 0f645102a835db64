package rollcall.devices.hash;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Base64 text as it arrives, decoded as far as it goes: white space, missing padding and a length that is no whole
 * number of bytes are noted and passed over.
 *
 * @param bytes the decoded bytes; what lies between their end and {@code length} is zero
 * @param length how many whole bytes the text stands for
 * @param spare the bits beyond the last whole byte, as the upper bits of a byte
 * @param spareBits how many bits that are
 * @param wrongAt the index of the first character that is not base64, or -1
 */
record HashText(byte[] bytes, int length, int spare, int spareBits, Set<Mending> mendings, int wrongAt) {
    private static final byte[] SEXTETS = new byte[128];

    static {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        Arrays.fill(SEXTETS, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            SEXTETS[alphabet.charAt(i)] = (byte) i;
        }
    }

    /** Bytes that needed no decoding here. */
    static HashText decoded(byte[] bytes, int length) {
        return new HashText(bytes, length, 0, 0, Set.of(), -1);
    }

    static HashText of(String text) {
        Set<Mending> mendings = EnumSet.noneOf(Mending.class);
        byte[] bytes = new byte[text.length() * 3 / 4 + 1];
        int length = 0;
        int bits = 0;
        int bitCount = 0;
        int characters = 0;
        int firstEqualsSign = -1;
        int equalsSigns = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isSpace(character)) {
                mendings.add(Mending.WHITE_SPACE);
            } else if (character == '=') {
                firstEqualsSign = equalsSigns++ == 0 ? i : firstEqualsSign;
            } else if (character >= SEXTETS.length || SEXTETS[character] < 0) {
                return wrong(i);
            } else if (equalsSigns > 0) {
                return wrong(firstEqualsSign);
            } else {
                characters++;
                bits = bits << 6 | SEXTETS[character];
                bitCount += 6;
                if (bitCount >= 8) {
                    bitCount -= 8;
                    bytes[length++] = (byte) (bits >> bitCount);
                }
            }
        }
        if (characters % 4 == 1) {
            mendings.add(Mending.LENGTH);
        } else if (equalsSigns != (4 - characters % 4) % 4) {
            mendings.add(Mending.PADDING);
        }
        int spare = bits << 8 - bitCount & 0xFF;
        return new HashText(bytes, length, spare, bitCount, mendings, -1);
    }

    private static HashText wrong(int at) {
        return new HashText(new byte[0], 0, 0, 0, Set.of(), at);
    }

    private static boolean isSpace(char character) {
        return character == ' '
                || character >= '\t' && character <= '\r'
                || character == '\u00A0'
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
