package rollcall.standalone.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** How far the rows are: one line that is drawn over on a terminal, a line now and then elsewhere. */
final class ProgressLine {
    private static final int WIDTH = 30;
    private static final double SECONDS_BETWEEN_PLAIN_LINES = 1;

    private final PrintWriter out;
    private final boolean terminal;
    private double lastPlain = Double.NEGATIVE_INFINITY;
    private long lastDecided = -1;

    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(long decided, long rows, double seconds) {
        if (terminal) {
            int filled = (int) (WIDTH * decided / rows);
            String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
            out.printf(Locale.ROOT, "\r  [%s] %d of %d rows decided, %.1f s ", bar, decided, rows, seconds);
        } else if (decided != lastDecided && (decided == rows || seconds - lastPlain >= SECONDS_BETWEEN_PLAIN_LINES)) {
            lastPlain = seconds;
            out.printf(Locale.ROOT, "  %d of %d rows decided, %.1f s%n", decided, rows, seconds);
        }
        lastDecided = decided;
        out.flush();
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
