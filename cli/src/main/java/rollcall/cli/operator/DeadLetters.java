package rollcall.cli.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.cli.console.Common;

/** What is done with records that no service could read. */
@Command(
        name = "dlq",
        description =
                "Lists and shows dead letters, the records that a service set aside, and puts them on their topics again.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListDeadLetters.class, ShowDeadLetter.class, RedriveDeadLetters.class},
        footer = {"", "Example:", "  rollcall dlq list --as operator"})
public final class DeadLetters {
    @Mixin
    private Common common;
}
