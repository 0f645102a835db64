package rollcall.gateway.login;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import rollcall.access.AccessSettings;
import rollcall.access.Scope;

/** Who lets people log in. It is asked where its places are when the first of them comes, so that the gateway starts without it. */
final class Issuer {
    static final String REGISTRATION = "rollcall";
    static final String REDIRECT_PATH = "/login/code";

    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final AccessSettings access;
    private final LoginSettings login;
    private final RestClient http;
    private volatile @Nullable Places known;

    Issuer(AccessSettings access, LoginSettings login, RestClient http) {
        this.access = access;
        this.login = login;
        this.http = http;
    }

    /**
     * Where to go.
     *
     * @param authorization for browsers
     * @param token from here
     * @param keys from here
     * @param revocation from here
     * @param endOfSession for browsers
     */
    record Places(
            String authorization,
            String token,
            String keys,
            Optional<String> revocation,
            Optional<String> endOfSession) {}

    /** @throws rollcall.http.Refusal 503 if it does not tell for the moment */
    Places places() {
        Places told = known;
        if (told == null) {
            told = ask();
            known = told;
        }
        return told;
    }

    /**
     * As what the gateway is known there.
     *
     * @param origin what the browser calls the gateway, where it is sent back to
     */
    ClientRegistration registration(String origin) {
        Places places = places();
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(login.clientId())
                .clientSecret(login.clientSecret().orElse(""))
                .clientAuthenticationMethod(
                        login.clientSecret().isPresent()
                                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                                : ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(origin + REDIRECT_PATH)
                .scope(scopes())
                .issuerUri(access.issuerUri().toString())
                .authorizationUri(places.authorization())
                .tokenUri(places.token())
                .jwkSetUri(places.keys())
                .build();
    }

    private Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>(Set.of(OidcScopes.OPENID));
        if (login.scopes().isEmpty()) {
            Stream.of(Scope.values()).map(Scope::text).forEach(scopes::add);
        } else {
            scopes.addAll(login.scopes());
        }
        return scopes;
    }

    private Places ask() {
        String issuer = access.issuerUri().toString();
        try {
            Map<String, Object> told = http.get()
                    .uri(URI.create(fromHere(
                            (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + METADATA)))
                    .retrieve()
                    .body(OBJECT);
            if (told == null || !issuer.equals(told.get("issuer"))) {
                LOG.warn("The issuer's metadata is not that of {}: nobody can log in", issuer);
                throw Refusals.issuerUnreachable();
            }
            return new Places(
                    required(told, "authorization_endpoint"),
                    fromHere(required(told, "token_endpoint")),
                    fromHere(required(told, "jwks_uri")),
                    text(told, "revocation_endpoint").map(this::fromHere),
                    text(told, "end_session_endpoint"));
        } catch (RestClientException unreachable) {
            LOG.warn("The issuer {} does not tell its metadata: {}", issuer, unreachable.getMessage());
            throw Refusals.issuerUnreachable();
        }
    }

    private static String required(Map<String, Object> told, String name) {
        return text(told, name).orElseThrow(() -> {
            LOG.warn("The issuer's metadata has no {}: nobody can log in", name);
            return Refusals.issuerUnreachable();
        });
    }

    private static Optional<String> text(Map<String, Object> told, String name) {
        return told.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** What the issuer calls its own places, as they are reached from here. */
    private String fromHere(String place) {
        if (login.issuerAddress().isEmpty()) {
            return place;
        }
        URI named = URI.create(place);
        String path = named.getRawPath() + (named.getRawQuery() == null ? "" : "?" + named.getRawQuery());
        boolean itsOwn = access.issuerUri().getRawAuthority().equals(named.getRawAuthority());
        return itsOwn ? login.issuerAddress().get() + path : place;
    }
}
