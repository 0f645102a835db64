package rollcall.standalone.doctor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A service's figures, in Prometheus' text format. */
record Figures(List<Figure> all) {
    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");

    /** @param label the value of its one label; empty without any */
    record Figure(String name, String label, double value) {}

    static Figures of(String text) {
        return new Figures(text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(found -> new Figure(found.group(1), label(found.group(2)), number(found.group(3))))
                .toList());
    }

    Stream<Figure> named(String name) {
        return all.stream().filter(figure -> figure.name().equals(name));
    }

    private static String label(String labels) {
        return labels == null ? "" : labels.replaceAll("^[^\"]*\"|\"$", "");
    }

    private static double number(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
