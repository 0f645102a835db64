package rollcall.registry.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rollcall.devices.tag.NearestTag;
import rollcall.events.Profile;

/** The profiles of all customers, found by tag. A customer's own come before those that everybody may use. */
public final class Profiles {
    /** The customer of a profile that everybody may use. */
    public static final String EVERYBODY = "*";

    private final Map<String, CustomerProfiles> byCustomer = new HashMap<>();
    private final Set<String> retiring = new HashSet<>();

    /** Takes a profile in; one that is retiring or replaced is given to no device. */
    public void put(Profile profile) {
        if (profile.getState().equals(Profiling.RETIRING)) {
            retiring.add(key(profile.getCustomer(), profile.getProfileId()));
        }
        if (!profile.getState().equals(Profiling.ACTIVE)) {
            return;
        }
        byCustomer
                .computeIfAbsent(profile.getCustomer(), customer -> new CustomerProfiles())
                .put(profile);
    }

    public void remove(String customer, String profileId) {
        retiring.remove(key(customer, profileId));
        if (byCustomer.containsKey(customer)) {
            byCustomer.get(customer).remove(profileId);
        }
    }

    /** The profile for a device of that customer; the tag counts character for character, and none means the default. */
    public Assignment assign(String customer, String groupTag) {
        CustomerProfiles own = profilesOf(customer);
        CustomerProfiles common = profilesOf(EVERYBODY);
        if (groupTag.isEmpty()) {
            return own.byDefault().or(common::byDefault).map(Assignment::of).orElse(Assignment.NONE);
        }
        Optional<Profile> bearer = own.bearing(groupTag).or(() -> common.bearing(groupTag));
        return bearer.map(Assignment::of).orElseGet(() -> Assignment.missing(nearest(groupTag, own, common)));
    }

    /** A profile by its id, the customer's own or one for everybody; empty also where it is being deleted. */
    public Optional<Assignment> find(String customer, String profileId) {
        return profileId.isEmpty()
                ? Optional.empty()
                : profilesOf(customer)
                        .find(profileId)
                        .or(() -> profilesOf(EVERYBODY).find(profileId))
                        .map(Assignment::of);
    }

    /** Whether it is not decided yet that a profile goes: until then it stays with those that have it. */
    public boolean isRetiring(String customer, String profileId) {
        return retiring.contains(key(customer, profileId));
    }

    private static String key(String customer, String profileId) {
        return customer + '/' + profileId;
    }

    private static String nearest(String groupTag, CustomerProfiles own, CustomerProfiles common) {
        Collection<String> known =
                Stream.concat(own.tags().stream(), common.tags().stream()).toList();
        return NearestTag.to(groupTag, known).orElse("");
    }

    private CustomerProfiles profilesOf(String customer) {
        return byCustomer.getOrDefault(customer, CustomerProfiles.NONE);
    }
}
