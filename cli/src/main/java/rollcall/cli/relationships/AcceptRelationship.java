package rollcall.cli.relationships;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.OutputOption;
import rollcall.cli.server.Connection;

/** Gives consent. */
@Command(
        name = "accept",
        description = "As a customer, accepts a partner by the link that it handed over.",
        footer = {
            "",
            "Example:",
            "  rollcall relationships accept https://rollcall.example/v1/customers/contoso/relationships/woodgrove/8F3k..."
        })
final class AcceptRelationship implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private OutputOption output;

    @Parameters(paramLabel = "LINK", description = "The link as it was handed over.")
    private String link;

    @Override
    public Integer call() throws IOException {
        RelationshipView view = new RelationshipView(connection.open(common));
        RelationshipView.show(common, output.format(), view.answer(ConsentLink.of(link), "accept"));
        return ExitStatus.OK.number();
    }
}
