package rollcall.cli.operator;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.server.Connection;

/** Puts dead letters on their topics again. */
@Command(
        name = "redrive",
        description =
                "Puts dead letters on their own topics again, as they were: once what kept a service from reading them"
                        + " is mended.",
        footer = {"", "Example:", "  rollcall dlq redrive rollcall.devices.accepted-dlt-3-17 --as operator"})
final class RedriveDeadLetters implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Their ids, as the list has them.")
    private List<String> ids;

    @Option(names = "--again", description = "Also those that were put there before.")
    private boolean again;

    @Override
    public Integer call() {
        DeadLetterCalls calls = new DeadLetterCalls(connection.open(common));
        for (String id : ids) {
            calls.redrive(id, again);
            common.out().println("Redriven: " + id);
            common.out().flush();
        }
        return ExitStatus.OK.number();
    }
}
