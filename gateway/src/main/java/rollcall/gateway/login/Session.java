package rollcall.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A person in a browser. */
final class Session {
    private final ReentrantLock renewing = new ReentrantLock();
    private final String xsrfToken = Names.fresh();
    private final Instant end;
    private volatile LoggedIn loggedIn;

    /** @param end when it is over in any case */
    Session(LoggedIn loggedIn, Instant end) {
        this.loggedIn = loggedIn;
        this.end = end;
    }

    LoggedIn loggedIn() {
        return loggedIn;
    }

    void renew(LoggedIn next) {
        loggedIn = next;
    }

    /** Held while the next tokens are fetched: a refresh token may be good for once. */
    ReentrantLock renewing() {
        return renewing;
    }

    /** What a script of this origin proves with that a call is its own. */
    String xsrfToken() {
        return xsrfToken;
    }

    boolean isProvenBy(@Nullable String token) {
        return token != null && MessageDigest.isEqual(token.getBytes(UTF_8), xsrfToken.getBytes(UTF_8));
    }

    boolean isOver(Instant now) {
        return !end.isAfter(now);
    }

    /** When the person has to log in again at the latest. */
    Instant until() {
        Instant token = loggedIn.caller().until();
        return loggedIn.refresh().isPresent() || end.isBefore(token) ? end : token;
    }

    @Override
    public String toString() {
        return "session of " + loggedIn;
    }
}
