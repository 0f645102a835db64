package rollcall.registry.relationship;

import java.util.Set;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;

/** What is said to calls that reach no decision. */
final class RelationshipRefusals {
    private RelationshipRefusals() {}

    static Refusal notAPartner() {
        return Refusal.of(
                        HttpStatus.FORBIDDEN,
                        "PARTNER_UNKNOWN",
                        "Your organization is not known here as an OEM, a reseller or a distributor.")
                .advice("Ask whoever runs this service to add it.");
    }

    static Refusal customerInvalid() {
        return Refusal.of(
                        HttpStatus.BAD_REQUEST,
                        "CUSTOMER_INVALID",
                        "The body's member \"customer\" has to name an organization other than yours.")
                .advice("Send {\"customer\": \"...\"} with the name the customer goes by here.");
    }

    static Refusal resellerRequired(Set<String> resellers) {
        return Refusal.of(
                        HttpStatus.BAD_REQUEST,
                        "RESELLER_REQUIRED",
                        "A distributor acts through a reseller that it supplies; the body's member \"through\" names none.")
                .advice("You supply: "
                        + String.join(", ", resellers.stream().sorted().toList()) + ".");
    }

    static Refusal decisionInvalid() {
        return Refusal.of(
                HttpStatus.BAD_REQUEST,
                "DECISION_INVALID",
                "The body's member \"decision\" has to be accept or decline.");
    }

    static Refusal notFound() {
        return Refusal.of(
                HttpStatus.NOT_FOUND, Reason.RELATIONSHIP_NOT_FOUND.name(), Reason.RELATIONSHIP_NOT_FOUND.detail());
    }
}
