package rollcall.cli.console;

import java.io.PrintWriter;
import java.util.Locale;

/** How far something is: one line that is drawn over on a terminal; elsewhere a line now and then. */
public final class ProgressLine implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long DRAWN_EVERY_NANOS = 100_000_000L;
    private static final long TOLD_EVERY_NANOS = 5_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private long next;
    private int drawn;

    public ProgressLine(Common common) {
        this(common.err(), common.surroundings().terminal());
    }

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
        this.next = terminal ? System.nanoTime() : System.nanoTime() + TOLD_EVERY_NANOS;
    }

    /** Shows it if the last time is long enough ago. */
    public void show(String what, long done, long all, String behind) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + (terminal ? DRAWN_EVERY_NANOS : TOLD_EVERY_NANOS);
            draw(what, done, all, behind);
        }
    }

    private void draw(String what, long done, long all, String behind) {
        double share = all == 0 ? 1 : Math.min(1.0, (double) done / all);
        if (!terminal) {
            err.println(String.format(Locale.ROOT, "%s %.0f %% %s", what, 100 * share, behind)
                    .stripTrailing());
            err.flush();
            return;
        }
        int filled = (int) (WIDTH * share);
        String line = String.format(
                Locale.ROOT,
                "%s [%s%s] %3.0f %% %s",
                what,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * share,
                behind);
        err.print('\r' + line + " ".repeat(Math.max(0, drawn - line.length())));
        err.flush();
        drawn = line.length();
    }

    /** Leaves the terminal as it was. */
    @Override
    public void close() {
        if (drawn > 0) {
            err.print('\r' + " ".repeat(drawn) + '\r');
            err.flush();
            drawn = 0;
        }
    }
}
