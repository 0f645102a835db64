package rollcall.cli.relationships;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.cli.console.Common;

/** What is done about consent. */
@Command(
        name = "relationships",
        description = "Asks for consent to act for a customer, accepts, declines and ends it, and lists who may.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListRelationships.class,
            AskRelationship.class,
            AcceptRelationship.class,
            DeclineRelationship.class,
            EndRelationship.class
        },
        footer = {"", "Example:", "  rollcall relationships ask contoso"})
public final class Relationships {
    @Mixin
    private Common common;
}
