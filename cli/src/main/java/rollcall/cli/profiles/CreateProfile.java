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

/** Makes a profile. */
@Command(
        name = "create",
        description = "Makes a profile. Devices that waited for one of its tags are led to it at once.",
        footer = {"", "Example:", "  rollcall profiles create Sales --tag Sales --setting skip_oem_registration"})
final class CreateProfile implements Callable<Integer> {
    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "A group tag that leads to it; as often as there are tags.")
    private List<String> tags = List.of();

    @Option(
            names = "--setting",
            paramLabel = "SETTING",
            description = "One of its settings; as often as there are any.")
    private List<String> settings = List.of();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private String description;

    @Option(names = "--default", description = "Leads devices without a tag, too.")
    private boolean byDefault;

    @Override
    public Integer call() throws IOException {
        Session session = connection.open(common);
        NewPolicy profile = new NewPolicy()
                .name(name)
                .description(description)
                .policySettings(Settings.of(settings))
                .groupTags(tags)
                .byDefault(byDefault);
        ProfileView.show(common, output, new ProfileView(session, customer.of(session)).create(profile), name);
        return ExitStatus.OK.number();
    }
}
