package rollcall.devices.judgement;

/** Characters that nobody sees, and that no name of anything has: control, format and broken ones. */
final class Unprintable {
    private Unprintable() {}

    /** Where the first one stands, counted from 0; -1 where there is none. */
    static int first(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnprintable(text, i)) {
                return i;
            }
        }
        return -1;
    }

    static String replaced(String text, char replacement) {
        if (first(text) < 0) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isUnprintable(text, i)) {
                visible.setCharAt(i, replacement);
            }
        }
        return visible.toString();
    }

    private static boolean isUnprintable(String text, int at) {
        char character = text.charAt(at);
        if (character >= ' ' && character <= '~') {
            return false;
        }
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }
}
