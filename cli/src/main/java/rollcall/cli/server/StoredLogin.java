package rollcall.cli.server;

import java.net.URI;
import java.time.Instant;

/**
 * Who is logged in at a server, and with what.
 *
 * @param issuer who gave the tokens
 * @param tokenEndpoint where they are renewed
 * @param revocationEndpoint where they are given back; null if the issuer takes none back
 * @param accessToken for calls
 * @param refreshToken for the next access token; null if there is none
 * @param expiresAt when the access token ends
 */
public record StoredLogin(
        URI issuer,
        URI tokenEndpoint,
        URI revocationEndpoint,
        String accessToken,
        String refreshToken,
        Instant expiresAt) {

    /** Whether the access token is good for a while yet. */
    boolean fresh(Instant now) {
        return now.plusSeconds(30).isBefore(expiresAt);
    }

    /** Says from whom the tokens are and never what they are. */
    @Override
    public String toString() {
        return "StoredLogin[" + issuer + ", until " + expiresAt + "]";
    }
}
