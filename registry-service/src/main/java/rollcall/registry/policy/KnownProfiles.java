package rollcall.registry.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollcall.events.Profile;
import rollcall.registry.profile.Profiles;

/** All profiles as they stand. */
final class KnownProfiles {
    private static final Duration LATE = Duration.ofMillis(500);

    private final Map<String, Profile> byKey = new ConcurrentHashMap<>();
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    private record Waiting(String key, Predicate<Optional<Profile>> stands, CompletableFuture<Void> answer) {}

    /** @param profile null if it is gone */
    void told(String key, @Nullable Profile profile) {
        if (profile == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, profile);
        }
        waiting.stream().filter(one -> one.key().equals(key)).forEach(this::look);
    }

    /** A customer's own, and those for everybody, in the order of their names. */
    List<Profile> of(String customer) {
        return byKey.values().stream()
                .filter(profile ->
                        Stream.of(customer, Profiles.EVERYBODY).anyMatch(owner -> owner.equals(profile.getCustomer())))
                .sorted(Comparator.comparing(Profile::getName).thenComparing(Profile::getProfileId))
                .toList();
    }

    /** A customer's own, or one for everybody. */
    Optional<Profile> find(String customer, String profileId) {
        return own(customer, profileId).or(() -> own(Profiles.EVERYBODY, profileId));
    }

    /** What a command left behind may be known a moment later than that it was decided: waits for that moment. */
    CompletableFuture<Optional<Profile>> await(String customer, String profileId, Predicate<Optional<Profile>> stands) {
        Waiting one = new Waiting(key(customer, profileId), stands, new CompletableFuture<>());
        waiting.add(one);
        look(one);
        return one.answer()
                .completeOnTimeout(null, LATE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(known -> {
                    waiting.remove(one);
                    return own(customer, profileId);
                });
    }

    private void look(Waiting one) {
        if (one.stands().test(Optional.ofNullable(byKey.get(one.key())))) {
            one.answer().complete(null);
        }
    }

    private Optional<Profile> own(String customer, String profileId) {
        return Optional.ofNullable(byKey.get(key(customer, profileId)));
    }

    private static String key(String customer, String profileId) {
        return customer + '/' + profileId;
    }
}
