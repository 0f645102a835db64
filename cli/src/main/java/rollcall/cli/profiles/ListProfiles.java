package rollcall.cli.profiles;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.OutputOption;
import rollcall.cli.devices.CustomerOption;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;

/** Lists profiles. */
@Command(
        name = "list",
        description = "Lists all profiles.",
        footer = {"", "Example:", "  rollcall profiles list --output json"})
final class ListProfiles implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() throws IOException {
        Session session = connection.open(common);
        ProfileView.show(common, output.format(), new ProfileView(session, customer.of(session)).all());
        return ExitStatus.OK.number();
    }
}
