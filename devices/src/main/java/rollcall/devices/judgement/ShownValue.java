package rollcall.devices.judgement;

/** A value as a report may show it. */
final class ShownValue {
    /** The longest a value is shown, in characters. */
    static final int LONGEST = 64;

    /** What stands for a character that nobody sees. */
    static final char REPLACEMENT = '\uFFFD';

    private static final int LONGEST_WORD = 32;
    private static final int HINT = 8;
    private static final String CUT = "…";

    private ShownValue() {}

    static String of(String value) {
        String masked = masked(value);
        if (masked.length() > LONGEST) {
            masked = hasLongWord(masked)
                    ? masked.substring(0, HINT) + CUT
                    : masked.substring(0, LONGEST - CUT.length()) + CUT;
        }
        return Unprintable.replaced(masked, REPLACEMENT);
    }

    /** A user name keeps its first letter and its domain: enough to find the row, too little to keep for good. */
    private static String masked(String value) {
        int at = value.lastIndexOf('@');
        return at < 0 ? value : value.substring(0, Math.min(1, at)) + CUT + value.substring(at);
    }

    /** Nothing but a hash, or a part of one, goes on for so long without a blank. */
    private static boolean hasLongWord(String value) {
        int word = 0;
        for (int i = 0; i < LONGEST; i++) {
            word = Character.isWhitespace(value.charAt(i)) ? 0 : word + 1;
            if (word > LONGEST_WORD) {
                return true;
            }
        }
        return false;
    }
}
