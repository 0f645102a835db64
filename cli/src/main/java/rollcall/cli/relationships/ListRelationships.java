package rollcall.cli.relationships;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.OutputOption;
import rollcall.cli.server.Connection;

/** Lists relationships. */
@Command(
        name = "list",
        description = "Lists all that your organization has, with its partners and with its customers.",
        footer = {"", "Example:", "  rollcall relationships list"})
final class ListRelationships implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() throws IOException {
        RelationshipView view = new RelationshipView(connection.open(common));
        RelationshipView.show(common, output.format(), view.all());
        return ExitStatus.OK.number();
    }
}
