package rollcall.standalone.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import rollcall.standalone.platform.RunningState;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.ProcessFacts;

/** The running parts as a table. */
final class StatusTable {
    private static final String ROW = "%-19s %-11s %8s %9s %8s %8s %9s  %s";

    private final Instant now;

    StatusTable(Instant now) {
        this.now = now;
    }

    String render(RunningState state) {
        String head = String.format(ROW, "PART", "STATE", "SINCE", "PROCESS", "RESTARTS", "CPU s", "MEMORY", "")
                .stripTrailing();
        return head + "\n" + state.children().stream().map(this::row).collect(Collectors.joining("\n")) + "\n"
                + "Supervisor " + state.supervisor() + ", gateway " + state.gateway() + "\n";
    }

    private String row(ChildReport child) {
        boolean runs = child.pid() > 0;
        return String.format(
                        Locale.ROOT,
                        ROW,
                        child.name(),
                        child.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        shortly(Duration.between(child.since(), now)),
                        runs ? child.pid() : "",
                        child.restarts() == 0 ? "" : child.restarts(),
                        runs ? String.format(Locale.ROOT, "%.1f", ProcessFacts.cpuSeconds(child.pid())) : "",
                        runs ? (ProcessFacts.rssBytes(child.pid()) >> 20) + " MiB" : "",
                        child.reason())
                .stripTrailing();
    }

    private static String shortly(Duration duration) {
        if (duration.toHours() > 0) {
            return duration.toHours() + " h";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : Math.max(0, duration.toSeconds()) + " s";
    }
}
