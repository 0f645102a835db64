package rollcall.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;

/** Teaches a shell the commands and their options. */
@Command(
        name = "completion",
        description = "Prints a script that teaches your shell to complete commands and options.",
        footer = {"", "Example:", "  source <(rollcall completion bash)"})
final class Completion implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell;

    /** Both read the same script: zsh by its support of bash's completion, which the script turns on. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        common.out().print(AutoComplete.bash("rollcall", spec.root().commandLine()));
        common.out().flush();
        return ExitStatus.OK.number();
    }
}
