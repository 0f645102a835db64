package rollcall.standalone.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rollcall.standalone.platform.RunningState;

/** Stops what runs. */
@Command(name = "down", description = "Stops everything, in order; the data stays.")
final class Down implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 90;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        Surroundings surroundings = Surroundings.own();
        Optional<ProcessHandle> supervisor =
                RunningState.ofRunning(surroundings.home()).flatMap(state -> ProcessHandle.of(state.supervisor()));
        if (supervisor.isEmpty()) {
            out.println("Nothing runs in " + surroundings.home().root() + ".");
            return 0;
        }
        supervisor.get().destroy();
        try {
            supervisor.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            spec.commandLine().getErr().println("Process " + supervisor.get().pid() + " does not end.");
            return 1;
        }
        out.println("Stopped.");
        return 0;
    }
}
