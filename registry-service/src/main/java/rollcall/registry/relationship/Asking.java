package rollcall.registry.relationship;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import rollcall.access.Caller;
import rollcall.events.CommandDecided;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.http.Refusal;
import rollcall.partnerships.Relationships;
import rollcall.registry.command.Commands;
import rollcall.registry.command.RefusedCommand;
import rollcall.schemas.TopicCatalogue;

/** Puts what a caller wants of a relationship on the log, and tells what came of it. */
final class Asking {
    private final Commands commands;
    private final Relationships relationships;
    private final Clock clock;

    Asking(Commands commands, Relationships relationships, Clock clock) {
        this.commands = commands;
        this.relationships = relationships;
        this.clock = clock;
    }

    /** A command of that caller, to be completed by what it is about. */
    RelationshipCommand.Builder command(
            Command command, String partner, String customer, Caller caller, HttpServletRequest request) {
        return RelationshipCommand.newBuilder()
                .setCommandId(Commands.newId())
                .setCommand(command.word())
                .setPartner(partner)
                .setCustomer(customer)
                .setBy(Commands.actor(caller, request))
                .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Sends a command.
     *
     * @return the relationship as it stands then; empty if that is not known yet
     */
    CompletableFuture<Optional<Relationship>> send(RelationshipCommand command) {
        String key = Relationships.key(command.getPartner(), command.getCustomer());
        return commands.send(TopicCatalogue.RELATIONSHIPS_REQUESTED, key, command.getCommandId(), command)
                .thenCompose(decided -> decided.map(known -> standing(command, known))
                        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
    }

    /** Ends what stands between the two, whichever side asks for it: 204, or 202 if the end is not known yet. */
    CompletableFuture<ResponseEntity<Void>> end(
            String partner, String customer, Caller caller, HttpServletRequest request) {
        return send(command(Command.END, partner, customer, caller, request).build())
                .thenApply(standing -> ResponseEntity.status(
                                standing.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                        .build());
    }

    private CompletableFuture<Optional<Relationship>> standing(RelationshipCommand command, CommandDecided decided) {
        if (decided.getOutcome().equals("refused")) {
            throw refusal(decided);
        }
        return relationships.await(command.getPartner(), command.getCustomer(), command.getCommandId());
    }

    /** A link that does not fit tells no more than one that does not exist. */
    private static Refusal refusal(CommandDecided decided) {
        Reason reason = Reason.valueOf(decided.getCode());
        HttpStatus status = switch (reason) {
            case RELATIONSHIP_NOT_FOUND, LINK_UNKNOWN -> HttpStatus.NOT_FOUND;
            case RELATIONSHIP_ESTABLISHED, LINK_EXPIRED -> HttpStatus.CONFLICT;
        };
        return RefusedCommand.refusal(status, decided);
    }
}
