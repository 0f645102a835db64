package rollcall.gateway.login;

import java.time.Instant;
import java.util.List;

/**
 * Who is logged in.
 *
 * @param organization on whose behalf
 * @param person as the issuer names them; empty if the token names nobody
 * @param scopes what they may do, sorted
 * @param until when they have to log in again at the latest
 */
record SessionView(String organization, String person, List<String> scopes, Instant until) {

    static SessionView of(Session session, LoggedIn loggedIn) {
        return new SessionView(
                loggedIn.caller().organization(),
                loggedIn.caller().person(),
                loggedIn.caller().scopes().stream().sorted().toList(),
                session.until());
    }

    /** Without the person. */
    @Override
    public String toString() {
        return organization + " until " + until;
    }
}
