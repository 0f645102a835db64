package rollcall.devices.identity;

final class Hex32 {
    private static final int DIGITS = 32;

    private Hex32() {}

    /** Whether a text is the prefix and 32 lower-case hexadecimal digits. */
    static boolean follows(String prefix, String text) {
        if (text.length() != prefix.length() + DIGITS || !text.startsWith(prefix)) {
            return false;
        }
        for (int i = prefix.length(); i < text.length(); i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
