package rollcall.systemtests.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The figures that an expression of Prometheus' language names: what is left when all that is no such name is taken away. */
final class Names {
    private static final Pattern NOT_NAMES = Pattern.compile("\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\[[^]]*]"
            + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)"
            + "|\\b(?:and|or|unless|bool|offset\\s+\\w+)\\b"
            + "|\\b[0-9][\\w.]*");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w|\\s*\\()");

    private Names() {}

    static Set<String> in(String expression) {
        // Of a selector only the text within braces goes: its name stays.
        String left = NOT_NAMES.matcher(expression).replaceAll(" ");
        Set<String> names = new TreeSet<>();
        NAME.matcher(left).results().forEach(found -> names.add(found.group()));
        return names;
    }
}
