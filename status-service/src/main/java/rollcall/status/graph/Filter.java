package rollcall.status.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OData filter, as far as the field's clients write one: comparisons, all of which have to hold. The whole language
 * (or, not, arithmetic, paths) is not spoken here.
 */
record Filter(List<Comparison> comparisons) {
    static final Filter NONE = new Filter(List.of());

    private static final int LONGEST = 4_096;
    private static final String TEXT = "'([^']*+(?:''[^']*+)*+)'";
    private static final Pattern CALL =
            Pattern.compile("\\G\\s*(contains|startswith)\\s*\\(\\s*(\\w+)\\s*,\\s*" + TEXT + "\\s*\\)\\s*");
    private static final Pattern EQUAL = Pattern.compile("\\G\\s*(\\w+)\\s+eq\\s+" + TEXT + "\\s*");
    private static final Pattern AND = Pattern.compile("\\Gand\\b");

    enum Operator {
        EQ,
        CONTAINS,
        STARTSWITH
    }

    /** One property against one text, in which {@code ''} has become {@code '}. */
    record Comparison(String property, Operator operator, String text) {}

    /** @throws IllegalArgumentException if it is anything else */
    static Filter parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        List<Comparison> comparisons = new ArrayList<>();
        int at = 0;
        while (true) {
            Matcher call = CALL.matcher(text);
            Matcher equal = EQUAL.matcher(text);
            Matcher and = AND.matcher(text);
            if (call.find(at)) {
                Operator operator = Operator.valueOf(call.group(1).toUpperCase(Locale.ROOT));
                comparisons.add(new Comparison(call.group(2), operator, plain(call.group(3))));
                at = call.end();
            } else if (equal.find(at)) {
                comparisons.add(new Comparison(equal.group(1), Operator.EQ, plain(equal.group(2))));
                at = equal.end();
            } else {
                throw new IllegalArgumentException("no comparison");
            }
            if (at == text.length()) {
                return new Filter(List.copyOf(comparisons));
            }
            if (!and.find(at)) {
                throw new IllegalArgumentException("no and");
            }
            at = and.end();
        }
    }

    private static String plain(String quoted) {
        return quoted.replace("''", "'");
    }
}
