package rollcall.cli.profiles;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Format;
import rollcall.cli.console.Listing;
import rollcall.cli.console.OutputOption;
import rollcall.cli.server.Session;
import rollcall.client.model.NewPolicy;
import rollcall.client.model.Policy;
import rollcall.client.registry.PoliciesApi;

/** One customer's profiles, by the generated client. */
final class ProfileView {
    private static final List<String> HEADINGS =
            List.of("PROFILE", "NAME", "GROUP TAGS", "DEFAULT", "SETTINGS", "DESCRIPTION");

    private final Session session;
    private final String customer;
    private final PoliciesApi policies;

    ProfileView(Session session, String customer) {
        this.session = session;
        this.customer = customer;
        this.policies = new PoliciesApi(session.client());
    }

    List<Policy> all() {
        return session.ask(() -> policies.listPolicies(PoliciesApi.APIListPoliciesRequest.newBuilder()
                        .customer(customer)
                        .build()))
                .getItems();
    }

    /** The one of that id, or else of that name. */
    Policy find(String idOrName) {
        List<Policy> all = all();
        return all.stream()
                .filter(policy -> idOrName.equals(policy.getId()))
                .findFirst()
                .or(() -> only(all.stream()
                        .filter(policy -> idOrName.equals(policy.getName()))
                        .toList()))
                .orElseThrow(
                        () -> CommandFailed.of(ExitStatus.NOT_FOUND, "no-such-profile", Map.of("wanted", idOrName)));
    }

    private static Optional<Policy> only(List<Policy> named) {
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Null where it is taken and not decided yet. */
    Policy create(NewPolicy profile) {
        return session.tell(() -> policies.createPolicy(PoliciesApi.APICreatePolicyRequest.newBuilder()
                .customer(customer)
                .newPolicy(profile)
                .build()));
    }

    /** Null where it is taken and not decided yet. */
    Policy change(String id, NewPolicy profile) {
        return session.tell(() -> policies.updatePolicy(PoliciesApi.APIUpdatePolicyRequest.newBuilder()
                .customer(customer)
                .id(id)
                .newPolicy(profile)
                .build()));
    }

    void delete(String id, String replacement) {
        session.tell(() -> {
            policies.deletePolicy(PoliciesApi.APIDeletePolicyRequest.newBuilder()
                    .customer(customer)
                    .id(id)
                    .replaceWith(replacement)
                    .build());
            return id;
        });
    }

    /** Shows them in the form that was asked for. */
    static void show(Common common, Format format, List<Policy> profiles) throws IOException {
        Listing listing = Listing.open(common, format, HEADINGS);
        for (Policy policy : profiles) {
            listing.item(cells(policy), policy);
        }
        listing.end();
    }

    /** Shows what a change came to. */
    static void show(Common common, OutputOption output, Policy changed, String wanted) throws IOException {
        if (changed == null) {
            common.err().println(wanted + ": taken, and not decided yet; look again: rollcall profiles list");
        } else {
            show(common, output.format(), List.of(changed));
        }
    }

    private static List<String> cells(Policy policy) {
        return List.of(
                text(policy.getId()),
                text(policy.getName()),
                joined(policy.getGroupTags()),
                Boolean.TRUE.equals(policy.getByDefault()) ? "yes" : "",
                joined(policy.getPolicySettings()),
                text(policy.getDescription()));
    }

    private static String joined(List<?> values) {
        return values == null
                ? ""
                : String.join(", ", values.stream().map(Object::toString).toList());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
