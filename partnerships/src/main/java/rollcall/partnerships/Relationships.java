package rollcall.partnerships;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollcall.access.Partnerships;
import rollcall.events.Relationship;

/** All relationships as they stand. */
public final class Relationships implements Partnerships {
    private static final Duration LATE = Duration.ofMillis(500);

    private final Map<String, Relationship> byKey = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Relationship>> awaited = new ConcurrentHashMap<>();

    /** Under which a relationship lies on its topic. */
    public static String key(String partner, String customer) {
        return partner + '/' + customer;
    }

    /** @param relationship null if it is gone */
    void put(String key, @Nullable Relationship relationship) {
        if (relationship == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, relationship);
            CompletableFuture<Relationship> waiting = awaited.remove(relationship.getCommandId());
            if (waiting != null) {
                waiting.complete(relationship);
            }
        }
    }

    /**
     * A relationship as a command left it, which may be known a moment later than that it was decided.
     *
     * @return as it stands by then; empty if there is none
     */
    public CompletableFuture<Optional<Relationship>> await(String partner, String customer, String commandId) {
        CompletableFuture<Relationship> change = new CompletableFuture<>();
        awaited.put(commandId, change);
        if (find(partner, customer)
                .filter(known -> known.getCommandId().equals(commandId))
                .isPresent()) {
            change.complete(null);
        }
        return change.completeOnTimeout(null, LATE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(changed -> {
                    awaited.remove(commandId);
                    return find(partner, customer);
                });
    }

    public Optional<Relationship> find(String partner, String customer) {
        return Optional.ofNullable(byKey.get(key(partner, customer)));
    }

    /** In the order of the partners' names. */
    public List<Relationship> ofCustomer(String customer) {
        return all().filter(relationship -> relationship.getCustomer().equals(customer))
                .sorted(Comparator.comparing(Relationship::getPartner))
                .toList();
    }

    /** In the order of the customers' names. */
    public List<Relationship> ofPartner(String partner) {
        return all().filter(relationship -> relationship.getPartner().equals(partner))
                .sorted(Comparator.comparing(Relationship::getCustomer))
                .toList();
    }

    private Stream<Relationship> all() {
        return byKey.values().stream();
    }

    /** A distributor acts through a reseller: only while both relationships stand. */
    @Override
    public boolean isEstablished(String partner, String customer) {
        Optional<Relationship> own = standing(partner, customer);
        return own.isPresent()
                && (own.get().getThrough().isEmpty()
                        || standing(own.get().getThrough(), customer).isPresent());
    }

    private Optional<Relationship> standing(String partner, String customer) {
        return find(partner, customer)
                .filter(relationship -> relationship.getState().equals(RelationshipState.ESTABLISHED.word()));
    }
}
