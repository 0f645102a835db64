package rollcall.cli.profiles;

import rollcall.client.model.NewPolicy;
import rollcall.client.model.Policy;

/** A profile as it is, to be sent back with a change: the API takes a profile as a whole. */
final class Present {
    private Present() {}

    static NewPolicy of(Policy present) {
        return new NewPolicy()
                .name(present.getName())
                .description(present.getDescription())
                .category(present.getCategory())
                .policySettings(present.getPolicySettings())
                .groupTags(present.getGroupTags())
                .byDefault(present.getByDefault());
    }
}
