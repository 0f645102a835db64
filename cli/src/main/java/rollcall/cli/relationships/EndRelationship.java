package rollcall.cli.relationships;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.server.Connection;

/** Ends a relationship. */
@Command(
        name = "end",
        description = "Ends it, from whichever side: a customer names its partner, a partner its customer.",
        footer = {"", "Example:", "  rollcall relationships end woodgrove"})
final class EndRelationship implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ORGANIZATION", description = "The other side.")
    private String other;

    @Override
    public Integer call() {
        RelationshipView view = new RelationshipView(connection.open(common));
        view.end(other);
        common.out().println("Ended with " + other + ".");
        common.out().flush();
        return ExitStatus.OK.number();
    }
}
