package rollcall.registry.relationship;

import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** What is said to calls that reach no decision. */
final class RelationshipRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(RelationshipRefusals.class);

    private RelationshipRefusals() {}

    static Refusal notAPartner() {
        return WORDS.refuse(HttpStatus.FORBIDDEN, "PARTNER_UNKNOWN");
    }

    static Refusal customerInvalid() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "CUSTOMER_INVALID", Map.of("example", "{\"customer\": \"...\"}"));
    }

    static Refusal resellerRequired(Set<String> resellers) {
        return WORDS.refuse(
                HttpStatus.BAD_REQUEST,
                "RESELLER_REQUIRED",
                Map.of(
                        "resellers",
                        String.join(", ", resellers.stream().sorted().toList())));
    }

    static Refusal decisionInvalid() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "DECISION_INVALID.ANSWER");
    }

    static Refusal notFound() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, Reason.RELATIONSHIP_NOT_FOUND.name());
    }
}
