package rollcall.cli.profiles;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.devices.CustomerOption;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;

/** Deletes a profile. */
@Command(
        name = "delete",
        description =
                "Deletes a profile. One that devices bear is only deleted with --replace-with, and they go to that one.",
        footer = {"", "Example:", "  rollcall profiles delete Sales --replace-with 'Field service'"})
final class DeleteProfile implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Parameters(paramLabel = "PROFILE", description = "Its id or its name.")
    private String wanted;

    @Option(
            names = "--replace-with",
            paramLabel = "PROFILE",
            description = "The customer's own that gets its devices and group tags.")
    private String replacement;

    @Override
    public Integer call() {
        Session session = connection.open(common);
        ProfileView view = new ProfileView(session, customer.of(session));
        String id = view.find(wanted).getId();
        view.delete(id, replacement == null ? null : view.find(replacement).getId());
        common.out().println("Deleted " + wanted + ".");
        common.out().flush();
        return ExitStatus.OK.number();
    }
}
