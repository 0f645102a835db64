package rollcall.cli.console;

import picocli.CommandLine.Option;

/** In which form a command answers. */
public final class OutputOption {
    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    public Format format() {
        return format;
    }
}
