package rollcall.standalone.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.Supervisor;

/** Says what is ready while everything starts: one line for each part, so that it reads the same in a log. */
final class StartProgress {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Supervisor supervisor;
    private final PrintWriter out;
    private final Set<String> told = new TreeSet<>();
    private final long start = System.nanoTime();

    StartProgress(Supervisor supervisor, PrintWriter out) {
        this.supervisor = supervisor;
        this.out = out;
    }

    /** Returns when everything is ready; throws what {@link Supervisor#awaitReady} throws. */
    void await(Duration limit) throws InterruptedException {
        Thread telling = new Thread(this::tellUntilInterrupted, "tell-progress");
        telling.setDaemon(true);
        telling.start();
        try {
            supervisor.awaitReady(limit);
        } finally {
            telling.interrupt();
            telling.join();
            tell();
        }
    }

    private void tellUntilInterrupted() {
        try {
            while (true) {
                tell();
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        for (ChildReport report : supervisor.reports()) {
            String news = news(report);
            if (!news.isEmpty() && told.add(report.name() + report.restarts() + report.state())) {
                double seconds = (System.nanoTime() - start) / 1e9;
                out.printf(Locale.ROOT, "%6.1f s  %-19s %s%n", seconds, report.name(), news);
                out.flush();
            }
        }
    }

    private static String news(ChildReport report) {
        return switch (report.state()) {
            case READY -> "ready";
            case DONE -> "done";
            case RESTARTING, GIVEN_UP -> report.reason();
            case WAITING, STARTING, UNREADY, STOPPED -> "";
        };
    }
}
