package rollcall.systemtests;

import java.util.regex.Pattern;

/**
 * What a page says that its requests print: a whole line, or a member of a JSON object. Where it ends in three dots, line or
 * value goes on.
 */
record Printed(String promised) {
    private static final String GOES_ON = "...";

    boolean isIn(String text) {
        return Pattern.compile(pattern(), Pattern.MULTILINE).matcher(text).find();
    }

    private String pattern() {
        boolean member = promised.startsWith("\"");
        if (promised.endsWith(GOES_ON)) {
            String begun = promised.substring(0, promised.length() - GOES_ON.length());
            return (member ? "[{,]" : "^") + Pattern.quote(begun);
        }
        return member ? "[{,]" + Pattern.quote(promised) + "[},]" : "^" + Pattern.quote(promised) + "\\h*$";
    }
}
