package rollcall.cli.profiles;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.OutputOption;
import rollcall.cli.devices.CustomerOption;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;
import rollcall.client.model.NewPolicy;
import rollcall.client.model.Policy;

/** Changes a profile. */
@Command(
        name = "change",
        description = "Changes a profile; what is not named stays as it is. Its devices are led anew.",
        footer = {"", "Example:", "  rollcall profiles change Sales --name 'Sales and service'"})
final class ChangeProfile implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Parameters(paramLabel = "PROFILE", description = "Its id or its name.")
    private String wanted;

    @Option(names = "--name", paramLabel = "NAME", description = "What it is to be called.")
    private String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private String description;

    @Option(names = "--setting", paramLabel = "SETTING", description = "Its settings from now on, all of them.")
    private List<String> settings;

    @Option(
            names = "--default",
            negatable = true,
            description = "Whether it leads devices without a tag, too; --no-default if not.")
    private Boolean byDefault;

    @Override
    public Integer call() throws IOException {
        if (name == null && description == null && settings == null && byDefault == null) {
            throw common.misused("Nothing to change: --name, --description, --setting or --[no-]default.");
        }
        Session session = connection.open(common);
        ProfileView view = new ProfileView(session, customer.of(session));
        Policy present = view.find(wanted);
        NewPolicy changed = Present.of(present);
        if (name != null) {
            changed.name(name);
        }
        if (description != null) {
            changed.description(description);
        }
        if (settings != null) {
            changed.policySettings(Settings.of(settings));
        }
        if (byDefault != null) {
            changed.byDefault(byDefault);
        }
        ProfileView.show(common, output, view.change(present.getId(), changed), wanted);
        return ExitStatus.OK.number();
    }
}
