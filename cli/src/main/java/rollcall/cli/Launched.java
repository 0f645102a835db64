package rollcall.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import rollcall.cli.console.ExitStatus;

/** What the launcher script does with programs of its own: here to be explained and completed, not to be run. */
final class Launched {
    private Launched() {}

    /** By name, in the order of help. */
    static Map<String, Object> commands() {
        Map<String, CommandLine> known =
                rollcall.standalone.command.Rollcall.commandLine().getSubcommands();
        Map<String, Object> launched = new LinkedHashMap<>();
        for (String name : Commands.LAUNCHED) {
            if (known.containsKey(name)) {
                launched.put(name, known.get(name));
            }
        }
        launched.put("bench", new Bench());
        return launched;
    }

    /** Runs what is the command line's own. */
    static int run(ParseResult parsed) {
        if (!parsed.isUsageHelpRequested() && parsed.hasSubcommand()) {
            CommandSpec asked = parsed.subcommand().commandSpec();
            if (Commands.LAUNCHED.contains(asked.name())) {
                asked.commandLine()
                        .getErr()
                        .println("This is done by the script of the project: ./rollcall " + asked.name());
                return ExitStatus.USAGE.number();
            }
        }
        return new RunLast().execute(parsed);
    }

    /** How fast it all is. */
    @Command(name = "bench", description = "Measures what Rollcall can do; 'rollcall bench help' lists how.")
    private static final class Bench {}
}
