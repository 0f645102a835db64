package rollcall.partnerships;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollcall.access.Partnerships;
import rollcall.events.Relationship;

/** All relationships as they stand. */
public final class Relationships implements Partnerships {
    private final Map<String, Relationship> byKey = new ConcurrentHashMap<>();

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
        }
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
