package rollcall.gateway.login;

import java.util.regex.Pattern;

/** Where a login ends: a path of this origin, never another place. */
final class ReturnPath {
    static final String START = "/";

    private static final int LONGEST = 2_000;

    /** Two slashes, or what browsers take for them, would begin another host; and nothing unprintable belongs in a header. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]*");

    /** To go there again would have no end. */
    private static final Pattern OF_THE_LOGIN = Pattern.compile("(?i)/+log(in|out)(/.*|\\?.*|#.*|;.*)?");

    private ReturnPath() {}

    /** The path that was asked for if it is one of ours, else the start. */
    static String of(String asked) {
        boolean own = asked.length() <= LONGEST && OWN.matcher(asked).matches();
        return own && !OF_THE_LOGIN.matcher(asked).matches() ? asked : START;
    }
}
