package rollcall.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may make which call of a service, as a table for people. */
public final class Matrix {
    private Matrix() {}

    public static String of(Door door) {
        String parties = Stream.of(Party.values()).map(Party::words).collect(Collectors.joining(" | "));
        String head = "| call | scope | " + parties + " | anybody else |\n| --- | --- |"
                + " --- |".repeat(Party.values().length + 1) + "\n";
        return head + door.rules().stream().map(Matrix::row).collect(Collectors.joining("\n"));
    }

    private static String row(Rule rule) {
        String parties = Stream.of(Party.values())
                .map(party -> rule.isOpen() || rule.parties().contains(party) ? "yes" : "–")
                .collect(Collectors.joining(" | "));
        return "| `%s` | %s | %s | %s |".formatted(rule, scope(rule), parties, others(rule));
    }

    private static String scope(Rule rule) {
        return rule.scope().map(scope -> '`' + scope.text() + '`').orElse("none, nor a token");
    }

    private static String others(Rule rule) {
        if (rule.isOpen()) {
            return "yes";
        }
        return switch (rule.toOthers()) {
            case NOT_FOUND -> "404";
            case RELATIONSHIP_REQUIRED -> "403 `RELATIONSHIP_REQUIRED`";
        };
    }
}
