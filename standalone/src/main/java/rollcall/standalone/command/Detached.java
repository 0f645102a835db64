package rollcall.standalone.command;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.PreconditionException;
import rollcall.standalone.platform.RunningState;
import rollcall.standalone.process.ChildReport;
import rollcall.standalone.process.LogTail;
import rollcall.standalone.process.OnPath;

/** Starts the supervisor as a process that stays when this one ends. */
final class Detached {
    private static final int LOOK_MILLIS = 200;
    private static final int LOG_LINES = 40;

    private final Home home;
    private final PrintWriter out;

    Detached(Surroundings surroundings, PrintWriter out) {
        this.home = surroundings.home();
        this.out = out;
    }

    /** Returns 0 once everything can be used; else the supervisor's exit status, after saying why. */
    int up(boolean infrastructure) throws IOException, InterruptedException {
        if (RunningState.ofRunning(home).isPresent()) {
            throw new PreconditionException("Rollcall already runs in " + home.root() + ".");
        }
        Path log = Files.createDirectories(home.logs()).resolve("supervisor.log");
        Process supervisor = new ProcessBuilder(command(infrastructure))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        out.println("Starting; " + log + " says how it goes.");
        out.flush();
        while (!supervisor.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            Optional<RunningState> state =
                    RunningState.ofRunning(home).filter(found -> found.supervisor() == supervisor.pid());
            if (state.isPresent() && state.get().children().stream().allMatch(ChildReport::ready)) {
                String gateway = infrastructure ? "" : " at " + state.get().gateway();
                out.println("Everything runs" + gateway + ". End it with: rollcall down");
                return 0;
            }
        }
        out.println(LogTail.of(log, LOG_LINES));
        return supervisor.exitValue() == 0 ? 1 : supervisor.exitValue();
    }

    private static List<String> command(boolean infrastructure) {
        List<String> command = new ArrayList<>(OnPath.has("setsid") ? List.of("setsid") : List.of("nohup"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Rollcall.class.getName(), "up"));
        if (infrastructure) {
            command.add("--infrastructure");
        }
        return command;
    }
}
