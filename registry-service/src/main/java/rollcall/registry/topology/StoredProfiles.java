package rollcall.registry.topology;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.Profile;
import rollcall.registry.profile.Profiles;
import rollcall.registry.profile.Profiling;

/** A partition's copy of the profiles, and the same in memory, where they are looked up. */
final class StoredProfiles {
    private final KeyValueStore<String, Profile> store;
    private final Profiles profiles = new Profiles();

    StoredProfiles(KeyValueStore<String, Profile> store) {
        this.store = store;
        try (KeyValueIterator<String, Profile> all = store.all()) {
            all.forEachRemaining(entry -> profiles.put(entry.value));
        }
    }

    Profiles inMemory() {
        return profiles;
    }

    /** Whether devices are given it. */
    static boolean isActive(Profile profile) {
        return profile.getState().equals(Profiling.ACTIVE);
    }

    /**
     * Takes in what has become of a profile, and returns what it was.
     *
     * @param profile empty if it is gone
     */
    Optional<Profile> change(String key, Optional<Profile> profile) {
        Optional<Profile> before = Optional.ofNullable(store.get(key));
        before.ifPresent(known -> profiles.remove(known.getCustomer(), known.getProfileId()));
        profile.ifPresent(profiles::put);
        store.put(key, profile.orElse(null));
        return before;
    }
}
