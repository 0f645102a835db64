package rollcall.access;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;

/** What the door says to those it keeps out. Nothing in it depends on what exists behind it. */
final class Refusals {
    private static final Duration ISSUER_MAY_TAKE = Duration.ofSeconds(5);

    private Refusals() {}

    static Refusal unauthenticated() {
        Refusal refusal = Refusal.of(
                        HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "The request bears no token that is valid here.")
                .advice("Get a token of the issuer that this service trusts, for its audience, and send it as"
                        + " \"Authorization: Bearer ...\".");
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal;
    }

    static Refusal scopeRequired(Scope scope) {
        Refusal refusal = Refusal.of(
                        HttpStatus.FORBIDDEN,
                        "SCOPE_REQUIRED",
                        "This call needs a token with the scope " + scope.text() + ".")
                .advice("Ask the issuer for a token with that scope, or whoever administers your client to grant it.");
        refusal.getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"" + scope.text() + "\"");
        return refusal;
    }

    static Refusal relationshipRequired() {
        return Refusal.of(
                        HttpStatus.FORBIDDEN,
                        "RELATIONSHIP_REQUIRED",
                        "Your organization has no established relationship with this customer.")
                .advice("Ask the customer for a relationship and have it accept by the link; then send this again.");
    }

    static Refusal notFound() {
        return Refusal.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is nothing at this address.");
    }

    static Refusal tooMany(Duration stayAway) {
        return Refusal.passing(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_REQUESTS",
                "Your organization calls more often than this service takes.",
                stayAway);
    }

    static Refusal issuerUnreachable() {
        return Refusal.passing(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "Tokens cannot be verified for the moment.",
                ISSUER_MAY_TAKE);
    }
}
