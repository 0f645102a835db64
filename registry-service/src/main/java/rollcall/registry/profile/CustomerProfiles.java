package rollcall.registry.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rollcall.events.Profile;

/** One customer's profiles. Where two bear the same tag, or are the default, the one with the lower id counts. */
final class CustomerProfiles {
    static final CustomerProfiles NONE = new CustomerProfiles();

    private final SortedMap<String, Profile> byId = new TreeMap<>();
    private final Map<String, Profile> byTag = new LinkedHashMap<>();

    void put(Profile profile) {
        byId.put(profile.getProfileId(), profile);
        indexTags();
    }

    void remove(String profileId) {
        byId.remove(profileId);
        indexTags();
    }

    private void indexTags() {
        byTag.clear();
        byId.values().forEach(profile -> profile.getGroupTags().forEach(tag -> byTag.putIfAbsent(tag, profile)));
    }

    Optional<Profile> find(String profileId) {
        return Optional.ofNullable(byId.get(profileId));
    }

    Optional<Profile> bearing(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    Optional<Profile> byDefault() {
        return byId.values().stream().filter(Profile::getByDefault).findFirst();
    }

    Collection<String> tags() {
        return byTag.keySet();
    }
}
