package rollcall.registry.topology;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.Profile;
import rollcall.registry.profile.Profiles;

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

    /** @param profile null if it is gone */
    void change(String key, Profile profile) {
        Profile before = store.get(key);
        if (before != null) {
            profiles.remove(before.getCustomer(), before.getProfileId());
        }
        if (profile != null) {
            profiles.put(profile);
        }
        store.put(key, profile);
    }
}
