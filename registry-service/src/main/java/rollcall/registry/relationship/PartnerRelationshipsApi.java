package rollcall.registry.relationship;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.util.UriComponentsBuilder;
import rollcall.access.Caller;
import rollcall.events.RelationshipCommand;
import rollcall.partnerships.Relationships;
import rollcall.registry.partner.PartnerKind;
import rollcall.registry.partner.PartnerSettings;
import rollcall.registry.partner.Partners;

/** A partner's side: it asks, sees how it stands, and ends. */
@RestController
@RequestMapping("/v1/partners/{partner}/relationships")
final class PartnerRelationshipsApi {
    private final Asking asking;
    private final Relationships relationships;
    private final Partners partners;
    private final Links links;
    private final ConsentSettings settings;
    private final Clock clock;

    PartnerRelationshipsApi(
            Asking asking,
            Relationships relationships,
            Partners partners,
            Links links,
            ConsentSettings settings,
            Clock clock) {
        this.asking = asking;
        this.relationships = relationships;
        this.partners = partners;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whom a partner asks.
     *
     * @param customer the organization
     * @param through for a distributor, the reseller through which it acts
     */
    record Request(@Nullable String customer, @Nullable String through) {}

    /** Asks a customer: the answer holds the link by which the customer accepts or declines. */
    @PostMapping(name = "requestRelationship")
    CompletableFuture<ResponseEntity<RelationshipView>> ask(
            @PathVariable String partner, @RequestBody Request asked, Caller caller, HttpServletRequest request) {
        PartnerSettings known = partners.find(partner).orElseThrow(RelationshipRefusals::notAPartner);
        String customer = Optional.ofNullable(asked.customer()).orElse("").strip();
        if (customer.isEmpty() || customer.equals(partner) || customer.contains("/")) {
            throw RelationshipRefusals.customerInvalid();
        }
        String secret = links.newSecret();
        RelationshipCommand command = asking.command(Command.REQUEST, partner, customer, caller, request)
                .setKind(known.kind().word())
                .setThrough(through(known, asked))
                .setLinkDigest(Links.digest(secret))
                .setLinkExpiresAt(clock.instant().plus(settings.linkLife()))
                .build();
        URI place = UriComponentsBuilder.fromPath("/partners/{partner}/relationships/{customer}")
                .build(partner, customer);
        return asking.send(command)
                .thenApply(standing -> standing.map(relationship -> ResponseEntity.created(place)
                                .body(RelationshipView.of(relationship, partner)
                                        .withLink(links.link(partner, customer, secret))))
                        .orElseGet(
                                () -> ResponseEntity.accepted().location(place).build()));
    }

    private static String through(PartnerSettings known, Request asked) {
        String through = Optional.ofNullable(asked.through()).orElse("");
        if (known.kind() != PartnerKind.DISTRIBUTOR) {
            return "";
        }
        if (!known.resellers().contains(through)) {
            throw RelationshipRefusals.resellerRequired(known.resellers());
        }
        return through;
    }

    /** All that this partner ever asked for. */
    @GetMapping(name = "listRelationshipsOfPartner")
    RelationshipList list(@PathVariable String partner) {
        List<RelationshipView> found = relationships.ofPartner(partner).stream()
                .map(relationship -> RelationshipView.of(relationship, partner))
                .toList();
        return new RelationshipList(found.size(), found);
    }

    /** How it stands between the partner and one customer, and how it came to that. */
    @GetMapping(name = "getRelationshipOfPartner", path = "/{customer}")
    RelationshipView one(@PathVariable String partner, @PathVariable String customer) {
        return relationships
                .find(partner, customer)
                .map(relationship -> RelationshipView.of(relationship, partner))
                .orElseThrow(RelationshipRefusals::notFound);
    }

    /** Ends what stands, or withdraws what was asked. */
    @DeleteMapping(name = "endRelationshipOfPartner", path = "/{customer}")
    CompletableFuture<ResponseEntity<Void>> end(
            @PathVariable String partner, @PathVariable String customer, Caller caller, HttpServletRequest request) {
        return asking.end(partner, customer, caller, request);
    }
}
