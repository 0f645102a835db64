package rollcall.standalone.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rollcall.standalone.platform.RunningState;
import rollcall.standalone.process.ChildReport;

/** Says how every part is doing. */
@Command(
        name = "status",
        description = "Says how every part is doing. Status 0: all is well; 1: something is not; 3: nothing runs.")
final class Status implements Callable<Integer> {
    private static final int NOTHING_RUNS = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Surroundings surroundings = Surroundings.own();
        PrintWriter out = spec.commandLine().getOut();
        Optional<RunningState> state = RunningState.ofRunning(surroundings.home());
        if (state.isEmpty()) {
            out.println("Nothing runs in " + surroundings.home().root() + ".");
            return NOTHING_RUNS;
        }
        out.print(new StatusTable(Instant.now()).render(state.get()));
        out.flush();
        return state.get().children().stream().allMatch(ChildReport::ready) ? 0 : 1;
    }
}
