package rollcall.registry.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollcall.events.Profile;
import rollcall.registry.profile.Profiles;

/**
 * A profile in the shape of Partner Center's ConfigurationPolicy, and what is ours: the tags that lead to it. What is
 * absent is unknown.
 *
 * @param id the customer's own for it
 * @param name for people
 * @param category {@code o_o_b_e}, or {@code none}
 * @param description for people
 * @param policySettings what the first start of a device leaves out
 * @param createdDate when it was made
 * @param lastModifiedDate when it was changed
 * @param groupTags that lead to it, character for character
 * @param byDefault whether it is for devices without a tag
 * @param common whether it is there for everybody; nobody changes those
 * @param version grows with each change
 */
record PolicyView(
        String id,
        String name,
        String category,
        String description,
        List<String> policySettings,
        @Nullable Instant createdDate,
        @Nullable Instant lastModifiedDate,
        List<String> groupTags,
        boolean byDefault,
        boolean common,
        long version) {

    static PolicyView of(Profile profile) {
        return new PolicyView(
                profile.getProfileId(),
                profile.getName(),
                profile.getCategory(),
                profile.getDescription(),
                profile.getSettings(),
                known(profile.getCreatedAt()),
                known(profile.getChangedAt()),
                profile.getGroupTags(),
                profile.getByDefault(),
                profile.getCustomer().equals(Profiles.EVERYBODY),
                profile.getVersion());
    }

    private static @Nullable Instant known(Instant time) {
        return time.equals(Instant.EPOCH) ? null : time;
    }
}
