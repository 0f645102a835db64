package rollcall.access;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** What the door says to those it keeps out. Nothing in it depends on what exists behind it. */
final class Refusals {
    private static final RefusalWords WORDS = RefusalWords.of(Refusals.class);
    private static final Duration ISSUER_MAY_TAKE = Duration.ofSeconds(5);

    private Refusals() {}

    static Refusal unauthenticated() {
        Refusal refusal = WORDS.refuse(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal;
    }

    static Refusal scopeRequired(Scope scope) {
        Refusal refusal = WORDS.refuse(HttpStatus.FORBIDDEN, "SCOPE_REQUIRED", Map.of("scope", scope.text()));
        refusal.getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"" + scope.text() + "\"");
        return refusal;
    }

    static Refusal relationshipRequired() {
        return WORDS.refuse(HttpStatus.FORBIDDEN, "RELATIONSHIP_REQUIRED");
    }

    static Refusal notFound() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    static Refusal tooMany(Duration stayAway) {
        return WORDS.passing(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", stayAway);
    }

    static Refusal issuerUnreachable() {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", ISSUER_MAY_TAKE);
    }
}
