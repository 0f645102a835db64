package rollcall.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** One thing for people to read: a line for each of its facts, those that are unknown left out. */
public final class Details {
    private final List<String[]> facts = new ArrayList<>();

    /** @param value null or empty where it is unknown */
    public Details fact(String name, Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            facts.add(new String[] {name, Visible.of(text)});
        }
        return this;
    }

    public void print(PrintWriter out) {
        int width = facts.stream().mapToInt(fact -> fact[0].length()).max().orElse(0);
        for (String[] fact : facts) {
            out.println(fact[0] + " ".repeat(width - fact[0].length() + 2) + fact[1]);
        }
    }
}
