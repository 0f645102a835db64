package rollcall.registry.relationship;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollcall.events.Relationship;
import rollcall.events.RelationshipStep;

/**
 * A relationship as either side gets to see it. What is absent is unknown or of no concern.
 *
 * @param partner who acts
 * @param kind what the partner is: {@code oem}, {@code reseller} or {@code distributor}
 * @param through the reseller through which a distributor acts
 * @param customer for whom
 * @param state how it stands; {@code established} alone lets the partner act
 * @param changedAt since when
 * @param link where the customer answers; shown once, to the partner that asked
 * @param linkExpiresAt until when the customer can answer
 * @param history how it came to that, the oldest first
 */
record RelationshipView(
        String partner,
        String kind,
        @Nullable String through,
        String customer,
        String state,
        Instant changedAt,
        @Nullable String link,
        @Nullable Instant linkExpiresAt,
        List<Step> history) {

    /**
     * A change of how it stands.
     *
     * @param state how it stood from then on
     * @param by the organization that changed it
     * @param person who it was, for the person's own organization only
     * @param at when
     */
    record Step(String state, String by, @Nullable String person, Instant at) {}

    /** @param organization who looks at it */
    static RelationshipView of(Relationship relationship, String organization) {
        boolean open = !relationship.getLinkDigest().isEmpty();
        return new RelationshipView(
                relationship.getPartner(),
                relationship.getKind(),
                relationship.getThrough().isEmpty() ? null : relationship.getThrough(),
                relationship.getCustomer(),
                relationship.getState(),
                relationship.getChangedAt(),
                null,
                open ? relationship.getLinkExpiresAt() : null,
                relationship.getHistory().stream()
                        .map(step -> step(step, organization))
                        .toList());
    }

    private static Step step(RelationshipStep step, String organization) {
        boolean own = step.getBy().equals(organization) && !step.getPerson().isEmpty();
        return new Step(step.getState(), step.getBy(), own ? step.getPerson() : null, step.getAt());
    }

    RelationshipView withLink(String link) {
        return new RelationshipView(partner, kind, through, customer, state, changedAt, link, linkExpiresAt, history);
    }
}
