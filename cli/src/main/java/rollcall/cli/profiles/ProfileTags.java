package rollcall.cli.profiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Listing;
import rollcall.cli.console.OutputOption;
import rollcall.cli.devices.CustomerOption;
import rollcall.cli.server.Connection;
import rollcall.cli.server.Session;
import rollcall.client.model.NewPolicy;
import rollcall.client.model.Policy;

/** Shows and changes which group tags lead where. */
@Command(
        name = "tags",
        description = "Shows which group tag leads to which profile; with a profile, adds and removes tags of it.",
        footer = {"", "Example:", "  rollcall profiles tags Sales --add 'Sales Gent' --remove Sales-old"})
final class ProfileTags implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of("GROUP TAG", "PROFILE", "NAME");

    @Mixin
    private Common common;

    @Mixin
    private Connection connection;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private OutputOption output;

    @Parameters(arity = "0..1", paramLabel = "PROFILE", description = "Its id or its name; else all profiles.")
    private String wanted;

    @Option(
            names = "--add",
            paramLabel = "TAG",
            description = "A tag that is to lead to it; as often as there are tags.")
    private List<String> added = List.of();

    @Option(names = "--remove", paramLabel = "TAG", description = "A tag that is to lead to it no longer.")
    private List<String> removed = List.of();

    @Override
    public Integer call() throws IOException {
        boolean changes = !added.isEmpty() || !removed.isEmpty();
        if (changes && wanted == null) {
            throw common.misused("Say of which profile: rollcall profiles tags PROFILE --add TAG");
        }
        Session session = connection.open(common);
        ProfileView view = new ProfileView(session, customer.of(session));
        if (changes) {
            Policy present = view.find(wanted);
            ProfileView.show(common, output, view.change(present.getId(), changed(present)), wanted);
        } else {
            show(wanted == null ? view.all() : List.of(view.find(wanted)));
        }
        return ExitStatus.OK.number();
    }

    private NewPolicy changed(Policy present) {
        List<String> tags = new ArrayList<>(present.getGroupTags() == null ? List.of() : present.getGroupTags());
        for (String tag : removed) {
            if (!tags.remove(tag)) {
                throw common.misused("The tag '" + tag + "' does not lead to " + wanted + "; those that do: " + tags);
            }
        }
        added.stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        return Present.of(present).groupTags(tags);
    }

    private void show(List<Policy> profiles) throws IOException {
        Listing listing = Listing.open(common, output.format(), HEADINGS);
        for (Policy policy : profiles) {
            for (String tag : policy.getGroupTags() == null ? List.<String>of() : policy.getGroupTags()) {
                listing.item(
                        List.of(tag, policy.getId(), policy.getName()),
                        Map.of("groupTag", tag, "profileId", policy.getId(), "name", policy.getName()));
            }
        }
        listing.end();
    }
}
