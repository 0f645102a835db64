package rollcall.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import rollcall.http.Refusal;

/** Sends people to the issuer, and lets them in when they come back. */
final class Logins {
    static final String PATH = "/login";

    private static final int MOST = 10_000;
    private static final Duration TIME_TO_LOG_IN = Duration.ofMinutes(10);

    private final Kept<Started> started;
    private final Issuer issuer;
    private final TokenRequests tokens;
    private final Sessions sessions;
    private final Cookies cookies;
    private final LoginSettings settings;

    Logins(
            Issuer issuer,
            TokenRequests tokens,
            Sessions sessions,
            Cookies cookies,
            LoginSettings settings,
            Clock clock) {
        this.started = new Kept<>(MOST, TIME_TO_LOG_IN, clock);
        this.issuer = issuer;
        this.tokens = tokens;
        this.sessions = sessions;
        this.cookies = cookies;
        this.settings = settings;
    }

    ServerResponse begin(ServerRequest call) {
        HttpServletRequest request = call.servletRequest();
        OAuth2AuthorizationRequest asked = asked(request);
        String browser = cookies.browser(request).orElseGet(Names::fresh);
        started.put(
                asked.getState(),
                new Started(asked, browser, ReturnPath.of(call.param("return").orElse(ReturnPath.START))));
        return ServerResponse.status(HttpStatus.FOUND)
                .location(URI.create(asked.getAuthorizationRequestUri()))
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookies.browser(browser, TIME_TO_LOG_IN).toString())
                .build();
    }

    private OAuth2AuthorizationRequest asked(HttpServletRequest request) {
        ClientRegistration registration = issuer.registration(Origin.of(request, settings));
        var requests = new DefaultOAuth2AuthorizationRequestResolver(id -> registration, PATH);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asked -> asked.additionalParameters(more -> more.putAll(settings.parameters()))));
        return requests.resolve(request, Issuer.REGISTRATION);
    }

    /** @throws Refusal if the login was not begun in this browser, or does not succeed */
    ServerResponse end(ServerRequest call) {
        HttpServletRequest request = call.servletRequest();
        Started login = call.param("state")
                .flatMap(started::take)
                .filter(begun ->
                        cookies.browser(request).filter(begun.browser()::equals).isPresent())
                .orElseThrow(Refusals::loginUnknown);
        String code = call.param("code").filter(text -> !text.isBlank()).orElseThrow(Refusals::loginFailed);
        LoggedIn loggedIn = tokens.login(new OAuth2AuthorizationExchange(
                login.request(),
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(login.request().getRedirectUri())
                        .state(login.request().getState())
                        .build()));
        Sessions.Opened opened = sessions.open(request, loggedIn);
        return ServerResponse.status(HttpStatus.FOUND)
                .location(URI.create(login.back()))
                .header(
                        HttpHeaders.SET_COOKIE,
                        opened.name().toString(),
                        opened.xsrf().toString())
                .build();
    }
}
