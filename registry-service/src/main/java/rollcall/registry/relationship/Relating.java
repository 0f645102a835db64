package rollcall.registry.relationship;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static rollcall.partnerships.RelationshipState.DECLINED;
import static rollcall.partnerships.RelationshipState.ENDED;
import static rollcall.partnerships.RelationshipState.ESTABLISHED;
import static rollcall.partnerships.RelationshipState.REQUESTED;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.events.RelationshipStep;
import rollcall.partnerships.RelationshipState;
import rollcall.registry.relationship.Ruling.Changed;
import rollcall.registry.relationship.Ruling.Refused;
import rollcall.registry.relationship.Ruling.Repeated;

/** Decides what is wanted of a relationship, one command after the other. Pure: same situation, same answer. */
public final class Relating {
    /** Steps that a relationship itself remembers. */
    static final int REMEMBERED = 20;

    private static final long FIRST_VERSION = 1;

    private Relating() {}

    /** @param known the relationship as it stands; empty if nobody ever asked for it */
    public static Ruling decide(Optional<Relationship> known, RelationshipCommand command) {
        return switch (Command.of(command.getCommand())) {
            case REQUEST -> request(known, command);
            case ACCEPT -> answer(known, command, ESTABLISHED);
            case DECLINE -> answer(known, command, DECLINED);
            case END ->
                known.map(relationship -> end(relationship, command))
                        .orElseGet(() -> new Refused(Reason.RELATIONSHIP_NOT_FOUND));
        };
    }

    /** Asked again before the customer has answered, it gets a new link: the old one may be lost. */
    private static Ruling request(Optional<Relationship> known, RelationshipCommand command) {
        if (known.isPresent() && state(known.get()) == ESTABLISHED) {
            return isRepeated(known.get(), command)
                    ? new Repeated(known.get())
                    : new Refused(Reason.RELATIONSHIP_ESTABLISHED);
        }
        return new Changed(step(known, command, REQUESTED)
                .setKind(command.getKind())
                .setThrough(command.getThrough())
                .setLinkDigest(command.getLinkDigest())
                .setLinkExpiresAt(command.getLinkExpiresAt())
                .build());
    }

    private static Ruling answer(Optional<Relationship> known, RelationshipCommand command, RelationshipState wanted) {
        if (known.isPresent() && state(known.get()) == wanted && isRepeated(known.get(), command)) {
            return new Repeated(known.get());
        }
        if (known.isEmpty() || state(known.get()) != REQUESTED || !isTheLink(known.get(), command)) {
            return new Refused(Reason.LINK_UNKNOWN);
        }
        if (!command.getAt().isBefore(known.get().getLinkExpiresAt())) {
            return new Refused(Reason.LINK_EXPIRED);
        }
        return new Changed(withoutLink(step(known, command, wanted)));
    }

    private static Ruling end(Relationship relationship, RelationshipCommand command) {
        return switch (state(relationship)) {
            case REQUESTED, ESTABLISHED ->
                new Changed(withoutLink(step(Optional.of(relationship), command, ended(relationship, command))));
            case DECLINED, ENDED -> new Repeated(relationship);
        };
    }

    /** A customer that ends what was only asked for has declined it. */
    private static RelationshipState ended(Relationship relationship, RelationshipCommand command) {
        boolean byCustomer = command.getBy().getOrganization().equals(relationship.getCustomer());
        return state(relationship) == REQUESTED && byCustomer ? DECLINED : ENDED;
    }

    private static Relationship withoutLink(Relationship.Builder relationship) {
        return relationship.setLinkDigest("").setLinkExpiresAt(Instant.EPOCH).build();
    }

    private static Relationship.Builder step(
            Optional<Relationship> known, RelationshipCommand command, RelationshipState state) {
        List<RelationshipStep> history =
                new ArrayList<>(known.map(Relationship::getHistory).orElse(List.of()));
        history.add(new RelationshipStep(
                state.word(),
                command.getBy().getOrganization(),
                command.getBy().getPerson(),
                command.getBy().getRequestId(),
                command.getAt()));
        return known.map(Relationship::newBuilder)
                .orElseGet(Relationship::newBuilder)
                .setPartner(command.getPartner())
                .setKind(known.map(Relationship::getKind).orElse(command.getKind()))
                .setCustomer(command.getCustomer())
                .setState(state.word())
                .setVersion(known.map(Relationship::getVersion).orElse(FIRST_VERSION - 1) + 1)
                .setHistory(history.subList(Math.max(0, history.size() - REMEMBERED), history.size()))
                .setCommandId(command.getCommandId())
                .setChangedAt(command.getAt());
    }

    /** In a time that tells nothing of how much of it is right. */
    private static boolean isTheLink(Relationship relationship, RelationshipCommand command) {
        return !relationship.getLinkDigest().isEmpty()
                && MessageDigest.isEqual(
                        relationship.getLinkDigest().getBytes(US_ASCII),
                        command.getLinkDigest().getBytes(US_ASCII));
    }

    /** A client that did not hear the answer sends the same request again. */
    private static boolean isRepeated(Relationship relationship, RelationshipCommand command) {
        List<RelationshipStep> history = relationship.getHistory();
        return !history.isEmpty()
                && !command.getBy().getRequestId().isEmpty()
                && history.get(history.size() - 1)
                        .getRequestId()
                        .equals(command.getBy().getRequestId())
                && history.get(history.size() - 1)
                        .getBy()
                        .equals(command.getBy().getOrganization());
    }

    private static RelationshipState state(Relationship relationship) {
        return RelationshipState.of(relationship.getState());
    }
}
