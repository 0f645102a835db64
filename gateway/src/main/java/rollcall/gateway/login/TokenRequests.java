package rollcall.gateway.login;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import rollcall.access.AccessSettings;
import rollcall.access.TokenReader;
import rollcall.http.Refusal;

/** Fetches tokens of the issuer, and gives them back. What comes counts only if the services would take it. */
final class TokenRequests {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRequests.class);

    private final Issuer issuer;
    private final LoginSettings settings;
    private final TokenReader reader;
    private final RestClient http;
    private final OidcAuthorizationCodeAuthenticationProvider codes;
    private final RestClientRefreshTokenTokenResponseClient refreshing;

    TokenRequests(
            Issuer issuer,
            AccessSettings access,
            LoginSettings settings,
            RestClient http,
            ClientHttpRequestFactory requests) {
        this.issuer = issuer;
        this.settings = settings;
        this.reader = new TokenReader(access);
        this.http = http;
        RestClient tokens = RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                // A refusal says that it is one; a proxy before an issuer that is restarted says nothing of the token.
                .defaultStatusHandler(HttpStatusCode::is5xxServerError, (request, answer) -> {
                    throw new ResourceAccessException("the issuer answers " + answer.getStatusCode());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
        var fetching = new RestClientAuthorizationCodeTokenResponseClient();
        fetching.setRestClient(tokens);
        // Who it is stands in the tokens: nobody else is asked.
        codes = new OidcAuthorizationCodeAuthenticationProvider(
                fetching, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        codes.setJwtDecoderFactory(new IdTokens(access, requests));
        refreshing = new RestClientRefreshTokenTokenResponseClient();
        refreshing.setRestClient(tokens);
    }

    /**
     * What a code is good for.
     *
     * @throws Refusal 400 if for nothing, 503 if the issuer cannot be reached
     */
    LoggedIn login(OAuth2AuthorizationExchange exchange) {
        try {
            var asked = new OAuth2LoginAuthenticationToken(issuer.registration(""), exchange);
            var given = (OAuth2LoginAuthenticationToken) codes.authenticate(asked);
            return loggedIn(given.getAccessToken(), Optional.ofNullable(given.getRefreshToken()))
                    .orElseThrow(Refusals::tokenOfNoUse);
        } catch (AuthenticationException | OAuth2AuthorizationException failed) {
            throw isUnreachable(failed) ? Refusals.issuerUnreachable() : Refusals.loginFailed();
        }
    }

    /**
     * The next tokens; empty if the issuer gives none any more.
     *
     * @throws Refusal 503 if it cannot be reached
     */
    Optional<LoggedIn> refresh(OAuth2AccessToken access, OAuth2RefreshToken refresh) {
        try {
            OAuth2AccessTokenResponse given = refreshing.getTokenResponse(
                    new OAuth2RefreshTokenGrantRequest(issuer.registration(""), access, refresh));
            return loggedIn(
                    given.getAccessToken(),
                    Optional.ofNullable(given.getRefreshToken()).or(() -> Optional.of(refresh)));
        } catch (OAuth2AuthorizationException failed) {
            if (isUnreachable(failed)) {
                throw Refusals.issuerUnreachable();
            }
            return Optional.empty();
        }
    }

    /** Gives a refresh token back, as far as the issuer takes it; without, it ends by itself. */
    void revoke(OAuth2RefreshToken refresh) {
        try {
            issuer.places()
                    .revocation()
                    .ifPresent(place -> http.post()
                            .uri(URI.create(place))
                            .headers(headers -> settings.clientSecret()
                                    .ifPresent(secret -> headers.setBasicAuth(settings.clientId(), secret)))
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .body(revoked(refresh))
                            .retrieve()
                            .toBodilessEntity());
        } catch (RestClientException | Refusal failed) {
            LOG.info(
                    "The issuer did not take a refresh token back: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private MultiValueMap<String, String> revoked(OAuth2RefreshToken refresh) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("token", refresh.getTokenValue());
        form.add("token_type_hint", "refresh_token");
        if (settings.clientSecret().isEmpty()) {
            form.add("client_id", settings.clientId());
        }
        return form;
    }

    private Optional<LoggedIn> loggedIn(OAuth2AccessToken access, Optional<OAuth2RefreshToken> refresh) {
        Optional<LoggedIn> loggedIn =
                reader.read(access.getTokenValue()).map(caller -> new LoggedIn(caller, access, refresh));
        if (loggedIn.isEmpty()) {
            LOG.warn(
                    "The issuer gave a token that is not valid for Rollcall: are its audience and its organization claim right?");
        }
        return loggedIn;
    }

    private static boolean isUnreachable(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return true;
            }
        }
        return false;
    }
}
