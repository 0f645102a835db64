package rollcall.cli.relationships;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.cli.console.Common;

/** What is done with a manufacturer's catalogue. */
@Command(
        name = "catalogue",
        description =
                "Publishes what a manufacturer built, so that partners may name devices without their hashes, and lists it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PublishCatalogue.class, ListCatalogue.class},
        footer = {"", "Example:", "  rollcall catalogue publish built-in-june.csv"})
public final class Catalogue {
    @Mixin
    private Common common;
}
