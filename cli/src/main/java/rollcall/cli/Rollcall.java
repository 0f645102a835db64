package rollcall.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.HasSurroundings;
import rollcall.cli.console.Surroundings;

/** The command without a word behind it. */
@Command(
        name = "rollcall",
        description = "Registers devices in bulk, and shows what became of each.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "",
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 70,
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  ROLLCALL_SERVER       where Rollcall is, if it does not run here",
            "  ROLLCALL_TOKEN        a bearer token for it, instead of 'rollcall login'",
            "  ROLLCALL_ISSUER       who gives tokens for it, for 'rollcall login'",
            "  ROLLCALL_HOME         where all data of the one here is kept (.rollcall)",
            "  ROLLCALL_PORT_<NAME>  one of its ports; GATEWAY 8080, INGEST_SERVICE 8081,",
            "                        VALIDATION_SERVICE 8082, REGISTRY_SERVICE 8083,",
            "                        STATUS_SERVICE 8084, ISSUER 8085, SCHEMA_REGISTRY 8090,",
            "                        KAFKA 9092, KAFKA_CONTROLLER 9093, POSTGRES 54329",
            "  ROLLCALL_PORT_BASE    moves all of its ports: the gateway's; the others follow",
            "  ROLLCALL_BUILD=never  takes the jars as they are",
            "",
            "Example:",
            "  rollcall check devices.csv && rollcall upload devices.csv --watch"
        })
final class Rollcall implements HasSurroundings {
    private final Surroundings surroundings;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this; 'rollcall help COMMAND' all about one.")
    private boolean help;

    private Rollcall(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Surroundings surroundings() {
        return surroundings;
    }

    /**
     * The command line.
     *
     * @param line what was typed, for which not all commands need be looked at
     */
    static CommandLine commandLine(Surroundings surroundings, String... line) {
        CommandLine all = new CommandLine(new Rollcall(surroundings));
        var meant = Commands.meantBy(line);
        meant.forEach((name, command) -> all.addSubcommand(name, command.get()));
        if (Commands.meantBy().equals(meant)) {
            Launched.commands().forEach(all::addSubcommand);
            all.addSubcommand("help", new HelpCommand());
        }
        all.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups(Commands.groups()));
        statusOf(all);
        return all.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Launched::run)
                .setExecutionExceptionHandler(new Failures(surroundings))
                .setParameterExceptionHandler(new Misuse(all.getParameterExceptionHandler()));
    }

    /** Every command ends alike, also those below a command. */
    private static void statusOf(CommandLine command) {
        command.getCommandSpec()
                .exitCodeOnInvalidInput(ExitStatus.USAGE.number())
                .exitCodeOnExecutionException(ExitStatus.BROKEN.number());
        for (Map.Entry<String, CommandLine> below : command.getSubcommands().entrySet()) {
            statusOf(below.getValue());
        }
    }
}
