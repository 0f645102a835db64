package rollcall.registry.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollcall.events.Profile;
import rollcall.registry.command.Known;
import rollcall.registry.profile.Profiles;

/** All profiles as they stand. */
final class KnownProfiles {
    private final Known<Profile> known = new Known<>();

    /** @param profile null if it is gone */
    void told(String key, @Nullable Profile profile) {
        known.told(key, profile);
    }

    /** A customer's own, and those for everybody, in the order of their names. */
    List<Profile> of(String customer) {
        return known.all()
                .filter(profile ->
                        Stream.of(customer, Profiles.EVERYBODY).anyMatch(owner -> owner.equals(profile.getCustomer())))
                .sorted(Comparator.comparing(Profile::getName).thenComparing(Profile::getProfileId))
                .toList();
    }

    /** A customer's own, or one for everybody. */
    Optional<Profile> find(String customer, String profileId) {
        return known.find(key(customer, profileId)).or(() -> known.find(key(Profiles.EVERYBODY, profileId)));
    }

    /** Waits a moment for what a command leaves behind of a customer's own. */
    CompletableFuture<Void> await(String customer, String profileId, Predicate<Optional<Profile>> stands) {
        return known.await(key(customer, profileId), stands);
    }

    private static String key(String customer, String profileId) {
        return customer + '/' + profileId;
    }
}
