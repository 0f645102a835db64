package rollcall.standalone.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import rollcall.standalone.demo.DemoFailedException;
import rollcall.standalone.platform.PreconditionException;
import rollcall.standalone.process.NotReadyException;
import rollcall.standalone.token.NoTokenException;

/** The program behind the launcher script. */
@Command(
        name = "rollcall",
        description = {
            "Rollcall on this machine alone: Kafka, PostgreSQL, a schema registry and all services.",
            "What it can do is measured by 'rollcall bench'; 'rollcall bench help' lists how."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  ROLLCALL_HOME         where all data is kept (.rollcall in the project)",
            "  ROLLCALL_PORT_<NAME>  one port; GATEWAY 8080, INGEST_SERVICE 8081,",
            "                        VALIDATION_SERVICE 8082, REGISTRY_SERVICE 8083,",
            "                        STATUS_SERVICE 8084, ISSUER 8085, SCHEMA_REGISTRY 8090,",
            "                        KAFKA 9092, KAFKA_CONTROLLER 9093, POSTGRES 54329",
            "  ROLLCALL_PORT_BASE    moves all ports: the gateway's own, the others follow",
            "  ROLLCALL_BUILD=never  takes the jars as they are"
        },
        subcommands = {
            Demo.class,
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Token.class,
            Password.class,
            Doctor.class,
            HelpCommand.class
        })
public final class Rollcall {
    private Rollcall() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The laptop's own commands, also for a command line that has others beside them. */
    public static CommandLine commandLine() {
        return new CommandLine(new Rollcall()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof PreconditionException
                    || failure instanceof NotReadyException
                    || failure instanceof NoTokenException
                    || failure instanceof DemoFailedException) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
    }
}
