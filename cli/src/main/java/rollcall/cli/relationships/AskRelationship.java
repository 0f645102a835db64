package rollcall.cli.relationships;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.OutputOption;
import rollcall.cli.server.Connection;

/** Asks for consent. */
@Command(
        name = "ask",
        description =
                "As a partner, asks a customer for consent, and gives the link to hand over: it is good for one answer and seven days.",
        footer = {"", "Example:", "  rollcall relationships ask contoso"})
final class AskRelationship implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private OutputOption output;

    @Parameters(paramLabel = "CUSTOMER", description = "Who is asked.")
    private String customer;

    @Option(names = "--through", paramLabel = "RESELLER", description = "The reseller that a distributor supplies.")
    private String through;

    @Override
    public Integer call() throws IOException {
        RelationshipView view = new RelationshipView(connection.open(common));
        RelationshipView.show(common, output.format(), view.ask(customer, through));
        return ExitStatus.OK.number();
    }
}
