package rollcall.gateway.login;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** What people and their browsers are told who are not logged in, or not yet. */
final class Refusals {
    private static final RefusalWords WORDS = RefusalWords.of(Refusals.class);
    private static final Duration ISSUER_MAY_TAKE = Duration.ofSeconds(5);

    private Refusals() {}

    static Refusal notLoggedIn() {
        Refusal refusal = WORDS.refuse(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal;
    }

    static Refusal loginUnknown() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "LOGIN_FAILED.UNKNOWN");
    }

    static Refusal loginFailed() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "LOGIN_FAILED.REFUSED");
    }

    static Refusal tokenOfNoUse() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "LOGIN_FAILED.TOKEN");
    }

    static Refusal csrfTokenRequired() {
        return WORDS.refuse(HttpStatus.FORBIDDEN, "CSRF_TOKEN_REQUIRED");
    }

    static Refusal issuerUnreachable() {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", ISSUER_MAY_TAKE);
    }
}
