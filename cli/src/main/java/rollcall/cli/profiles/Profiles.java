package rollcall.cli.profiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rollcall.cli.console.Common;

/** What is done with profiles. */
@Command(
        name = "profiles",
        description = "Lists, makes, changes and deletes profiles, and the group tags that lead to each.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListProfiles.class,
            CreateProfile.class,
            ChangeProfile.class,
            DeleteProfile.class,
            ProfileTags.class
        },
        footer = {"", "Example:", "  rollcall profiles create Sales --tag Sales --tag 'Sales Utrecht'"})
public final class Profiles {
    @Mixin
    private Common common;
}
