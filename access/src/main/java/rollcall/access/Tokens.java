package rollcall.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** Reads tokens: signature, issuer, time, audience, and whose they are. */
final class Tokens {
    private static final Duration PATIENCE_WITH_ISSUER = Duration.ofSeconds(3);
    private static final List<String> CLIENT_CLAIMS = List.of("client_id", "azp");

    private final AccessSettings settings;

    Tokens(AccessSettings settings) {
        this.settings = settings;
    }

    /** The issuer is asked for its keys when the first token comes, so that a service starts without it. */
    JwtDecoder decoder() {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = keys().jwsAlgorithms(allowed -> {
                        allowed.clear();
                        settings.algorithms().forEach(name -> allowed.add(SignatureAlgorithm.from(name)));
                    })
                    .restOperations(http())
                    .build();
            decoder.setJwtValidator(validator());
            return decoder;
        });
    }

    private NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder keys() {
        return settings.jwkSetUri()
                .map(keys -> NimbusJwtDecoder.withJwkSetUri(keys.toString()))
                .orElseGet(() ->
                        NimbusJwtDecoder.withIssuerLocation(settings.issuerUri().toString()));
    }

    private OAuth2TokenValidator<Jwt> validator() {
        return new DelegatingOAuth2TokenValidator<>(
                expiring(),
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(settings.issuerUri().toString()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<Object>(
                        settings.organizationClaim(), name -> name instanceof String text && !text.isBlank()));
    }

    /** A token that never ends would outlive whatever was agreed. */
    private static OAuth2TokenValidator<Jwt> expiring() {
        return new JwtClaimValidator<Object>(JwtClaimNames.EXP, end -> end != null);
    }

    AbstractAuthenticationToken caller(Jwt token) {
        String client = CLIENT_CLAIMS.stream()
                .map(token::getClaimAsString)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
        String subject = Optional.ofNullable(token.getSubject()).orElse(client);
        return new CallerToken(new Caller(
                token.getClaimAsString(settings.organizationClaim()),
                client.isEmpty() ? subject : client,
                subject,
                scopes(token.getClaim(settings.scopeClaim())),
                token.getExpiresAt()));
    }

    private static Set<String> scopes(Object claim) {
        if (claim instanceof String text) {
            return new LinkedHashSet<>(List.of(text.strip().split(" +")));
        }
        return claim instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private static RestOperations http() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE_WITH_ISSUER).build());
        requests.setReadTimeout(PATIENCE_WITH_ISSUER);
        return new RestTemplate(requests);
    }
}
