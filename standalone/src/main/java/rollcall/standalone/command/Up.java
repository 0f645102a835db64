package rollcall.standalone.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.platform.Scope;

/** Starts everything and keeps it running. */
@Command(name = "up", description = "Starts everything and keeps it running until Ctrl-C.")
final class Up implements Callable<Integer> {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-d", "--detach"},
            description = "Returns as soon as everything can be used, and leaves it running (rollcall down ends it).")
    private boolean detach;

    @Option(
            names = "--infrastructure",
            description = "Only Kafka, schema registry and PostgreSQL, for services started by hand.")
    private boolean infrastructure;

    @Override
    public Integer call() throws Exception {
        Surroundings surroundings = Surroundings.own();
        PrintWriter out = spec.commandLine().getOut();
        if (detach) {
            return new Detached(surroundings, out).up(infrastructure);
        }
        Scope scope = infrastructure ? Scope.INFRASTRUCTURE : Scope.EVERYTHING;
        try (Platform platform = Platform.start(surroundings.home(), surroundings.ports(), scope, Map.of())) {
            new StartProgress(platform.supervisor(), out).await(PATIENCE);
            out.println(
                    infrastructure
                            ? AddressList.ofInfrastructure(platform.addresses())
                            : AddressList.of(platform.addresses()));
            out.println("Ctrl-C stops everything.");
            out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
