package rollcall.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns as wide as what stands in the first items; what comes later and is wider pushes its line to the right, so that a
 * list of any length is written as it comes.
 */
final class Table implements Listing {
    private static final int MEASURED = 200;
    private static final int WIDEST = 48;
    private static final String BETWEEN = "  ";

    private final PrintWriter out;
    private final int[] widths;
    private List<List<String>> held = new ArrayList<>();

    Table(PrintWriter out, List<String> headings) {
        this.out = out;
        this.widths = new int[headings.size()];
        hold(headings);
    }

    @Override
    public void item(List<String> cells, Object item) {
        List<String> shown = cells.stream().map(Visible::of).toList();
        if (held.isEmpty()) {
            line(shown);
            return;
        }
        hold(shown);
        if (held.size() > MEASURED) {
            release();
        }
    }

    private void hold(List<String> cells) {
        held.add(cells);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], Math.min(WIDEST, cells.get(i).length()));
        }
    }

    private void release() {
        held.forEach(this::line);
        held = List.of();
    }

    private void line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            line.append(cell)
                    .append(" ".repeat(Math.max(0, widths[i] - cell.length())))
                    .append(BETWEEN);
        }
        out.println(line.toString().stripTrailing());
    }

    @Override
    public void end() {
        release();
        out.flush();
    }
}
