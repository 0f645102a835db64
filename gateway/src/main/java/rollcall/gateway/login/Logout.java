package rollcall.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import rollcall.http.Refusal;

/** Ends a session, and tells the browser where it ends its session with the issuer. */
final class Logout {
    private final Sessions sessions;
    private final Issuer issuer;
    private final TokenRequests tokens;
    private final Cookies cookies;
    private final LoginSettings settings;

    Logout(Sessions sessions, Issuer issuer, TokenRequests tokens, Cookies cookies, LoginSettings settings) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.tokens = tokens;
        this.cookies = cookies;
        this.settings = settings;
    }

    ServerResponse of(ServerRequest call) {
        HttpServletRequest request = call.servletRequest();
        Optional<Session> ended = sessions.end(request);
        ended.flatMap(session -> session.loggedIn().refresh()).ifPresent(tokens::revoke);
        var answer = ServerResponse.noContent();
        cookies.gone().forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        ended.flatMap(session -> atTheIssuer(request)).ifPresent(answer::location);
        return answer.build();
    }

    /** Without the ID token, which some issuers like to see: no token is shown to a browser. */
    private Optional<URI> atTheIssuer(HttpServletRequest request) {
        try {
            return issuer.places()
                    .endOfSession()
                    .map(place -> UriComponentsBuilder.fromUriString(place)
                            .queryParam("client_id", "{client}")
                            .queryParam("post_logout_redirect_uri", "{back}")
                            .build(settings.clientId(), Origin.of(request, settings) + "/"));
        } catch (Refusal unreachable) {
            return Optional.empty();
        }
    }
}
