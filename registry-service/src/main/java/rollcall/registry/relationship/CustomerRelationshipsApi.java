package rollcall.registry.relationship;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.partnerships.Relationships;

/** A customer's side: it answers by the link that the partner handed over, sees who may act for it, and ends. */
@RestController
@RequestMapping("/v1/customers/{customer}/relationships")
final class CustomerRelationshipsApi {
    private final Asking asking;
    private final Relationships relationships;

    CustomerRelationshipsApi(Asking asking, Relationships relationships) {
        this.asking = asking;
        this.relationships = relationships;
    }

    /**
     * What the customer says.
     *
     * @param decision {@code accept} or {@code decline}
     */
    record Answer(@Nullable String decision) {}

    /** Answers by a link, which works once. */
    @PostMapping(name = "answerRelationship", path = "/{partner}/{link}")
    CompletableFuture<ResponseEntity<RelationshipView>> answer(
            @PathVariable String customer,
            @PathVariable String partner,
            @PathVariable String link,
            @RequestBody Answer answer,
            Caller caller,
            HttpServletRequest request) {
        return asking.send(asking.command(decision(answer), partner, customer, caller, request)
                        .setLinkDigest(Links.digest(link))
                        .build())
                .thenApply(standing -> standing.map(
                                relationship -> ResponseEntity.ok(RelationshipView.of(relationship, customer)))
                        .orElseGet(() -> ResponseEntity.accepted().build()));
    }

    private static Command decision(Answer answer) {
        if ("accept".equals(answer.decision())) {
            return Command.ACCEPT;
        }
        if ("decline".equals(answer.decision())) {
            return Command.DECLINE;
        }
        throw RelationshipRefusals.decisionInvalid();
    }

    /** Everybody who may act for the customer, might have, or asked to. */
    @GetMapping(name = "listRelationshipsOfCustomer")
    RelationshipList list(@PathVariable String customer) {
        List<RelationshipView> found = relationships.ofCustomer(customer).stream()
                .map(relationship -> RelationshipView.of(relationship, customer))
                .toList();
        return new RelationshipList(found.size(), found);
    }

    /** How it stands between the customer and one partner, and how it came to that. */
    @GetMapping(name = "getRelationshipOfCustomer", path = "/{partner}")
    RelationshipView one(@PathVariable String customer, @PathVariable String partner) {
        return relationships
                .find(partner, customer)
                .map(relationship -> RelationshipView.of(relationship, customer))
                .orElseThrow(RelationshipRefusals::notFound);
    }

    /** Ends what stands, or declines what was asked. From then on the partner's uploads are refused. */
    @DeleteMapping(name = "endRelationshipOfCustomer", path = "/{partner}")
    CompletableFuture<ResponseEntity<Void>> end(
            @PathVariable String customer, @PathVariable String partner, Caller caller, HttpServletRequest request) {
        return asking.end(partner, customer, caller, request);
    }
}
