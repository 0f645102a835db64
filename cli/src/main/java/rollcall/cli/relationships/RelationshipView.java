package rollcall.cli.relationships;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Format;
import rollcall.cli.console.Listing;
import rollcall.cli.console.Times;
import rollcall.cli.server.Session;
import rollcall.client.model.Relationship;
import rollcall.client.model.RelationshipAnswer;
import rollcall.client.model.RelationshipList;
import rollcall.client.model.RelationshipRequest;
import rollcall.client.registry.RelationshipsApi;

/** An organization's relationships from both of its sides, as a customer and as a partner. */
final class RelationshipView {
    private static final List<String> HEADINGS =
            List.of("PARTNER", "KIND", "THROUGH", "CUSTOMER", "STATE", "CHANGED", "LINK");

    private final Session session;
    private final RelationshipsApi api;
    private final String own;

    RelationshipView(Session session) {
        this.session = session;
        this.api = new RelationshipsApi(session.client());
        this.own = session.organization();
    }

    /** Those with its partners and those with its customers; what it is not, it has no list of. */
    List<Relationship> all() {
        Optional<RelationshipList> asCustomer = found(() -> session.ask(() ->
                api.listRelationshipsOfCustomer(RelationshipsApi.APIListRelationshipsOfCustomerRequest.newBuilder()
                        .customer(own)
                        .build())));
        Optional<RelationshipList> asPartner = found(() -> session.ask(
                () -> api.listRelationshipsOfPartner(RelationshipsApi.APIListRelationshipsOfPartnerRequest.newBuilder()
                        .partner(own)
                        .build())));
        List<Relationship> all = new ArrayList<>();
        asCustomer.ifPresent(list -> all.addAll(list.getItems()));
        asPartner.ifPresent(list -> all.addAll(list.getItems()));
        return all;
    }

    Relationship ask(String customer, String through) {
        return session.tell(() -> api.requestRelationship(RelationshipsApi.APIRequestRelationshipRequest.newBuilder()
                .partner(own)
                .relationshipRequest(
                        new RelationshipRequest().customer(customer).through(through))
                .build()));
    }

    Relationship answer(ConsentLink link, String decision) {
        return session.tell(() -> api.answerRelationship(RelationshipsApi.APIAnswerRelationshipRequest.newBuilder()
                .customer(link.customer())
                .partner(link.partner())
                .link(link.secret())
                .relationshipAnswer(new RelationshipAnswer().decision(decision))
                .build()));
    }

    /** Ends it from whichever side this organization stands on. */
    void end(String other) {
        Optional<String> asCustomer = found(() -> session.tell(() -> {
            api.endRelationshipOfCustomer(RelationshipsApi.APIEndRelationshipOfCustomerRequest.newBuilder()
                    .customer(own)
                    .partner(other)
                    .build());
            return other;
        }));
        if (asCustomer.isEmpty()) {
            session.tell(() -> {
                api.endRelationshipOfPartner(RelationshipsApi.APIEndRelationshipOfPartnerRequest.newBuilder()
                        .partner(own)
                        .customer(other)
                        .build());
                return other;
            });
        }
    }

    private interface Ask<T> {
        T make();
    }

    private static <T> Optional<T> found(Ask<T> ask) {
        try {
            return Optional.ofNullable(ask.make());
        } catch (CommandFailed failed) {
            if (failed.status() == ExitStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    static void show(Common common, Format format, List<Relationship> relationships) throws IOException {
        Listing listing = Listing.open(common, format, HEADINGS);
        for (Relationship relationship : relationships) {
            listing.item(cells(relationship), relationship);
        }
        listing.end();
    }

    /** @param changed null where it is taken and not decided yet */
    static void show(Common common, Format format, Relationship changed) throws IOException {
        if (changed == null) {
            common.err().println("Taken, and not decided yet; look again: rollcall relationships list");
        } else {
            show(common, format, List.of(changed));
        }
    }

    static CommandFailed noLink(String text) {
        return CommandFailed.of(ExitStatus.USAGE, "no-link", Map.of("link", text));
    }

    private static List<String> cells(Relationship relationship) {
        return List.of(
                text(relationship.getPartner()),
                text(relationship.getKind()),
                text(relationship.getThrough()),
                text(relationship.getCustomer()),
                text(relationship.getState()),
                Times.of(relationship.getChangedAt()),
                text(relationship.getLink()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
