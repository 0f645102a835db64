package rollcall.benchmarks.report;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one run measures: lines for people as they become known, and at its end, on request, one line of JSON with the
 * figures, the machine and the settings they were taken with.
 */
public final class Report {
    private final ObjectNode figures = JsonMapper.shared().createObjectNode();
    private final boolean json;

    /** @param json whether the last line is the figures as JSON */
    public Report(String benchmark, boolean json) {
        this.json = json;
        figures.put("benchmark", benchmark);
        figures.set("machine", Machine.here());
    }

    /** A line of a table, or a word on how it goes. Numbers are written as in English. */
    public void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Rounded to three decimals. */
    public void figure(String name, double value) {
        figures.put(name, Math.round(value * 1_000) / 1_000.0);
    }

    public void figure(String name, long value) {
        figures.put(name, value);
    }

    public void figure(String name, String value) {
        figures.put(name, value);
    }

    /** Several figures under one name. */
    public ObjectNode figures(String name) {
        return figures.withObject('/' + name);
    }

    /** To be called once, after all else. */
    public void end() {
        if (json) {
            System.out.println(figures);
        }
    }
}
