package rollcall.gateway.login;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import rollcall.access.Caller;

/**
 * What the issuer gave for a person.
 *
 * @param caller who its token says that they are
 * @param access the token for calls
 * @param refresh what the next one is fetched with, if the issuer gives such
 */
record LoggedIn(Caller caller, OAuth2AccessToken access, Optional<OAuth2RefreshToken> refresh) {

    boolean isOver(Instant now) {
        return !caller.until().isAfter(now);
    }

    /** Without tokens and person. */
    @Override
    public String toString() {
        return caller + " until " + caller.until();
    }
}
