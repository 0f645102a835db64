package rollcall.cli.console;

import java.util.regex.Pattern;

/** Text of others as a terminal may show it: nothing in it rules the terminal or turns the text around it. */
public final class Visible {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^ ]]");

    private Visible() {}

    /** The same with a replacement for each character that nobody sees. */
    public static String of(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }
}
