package rollcall.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says, and what it is signed with. */
@Configuration(proxyBeanMethods = false)
class Tokens {
    private static final String AUDIENCE = "rollcall";

    @Bean
    AuthorizationServerSettings serverSettings(RollcallSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().uri().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(RollcallSettings settings) {
        return new ImmutableJWKSet<>(
                new JWKSet(SigningKey.keptIn(settings.issuer().key())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Principals principals) {
        return context -> {
            String organization =
                    principals.organizationOf(context.getPrincipal().getName());
            context.getClaims().claim("organization", organization);
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .audience(List.of(AUDIENCE))
                        .claim("client_id", context.getRegisteredClient().getClientId());
            }
        };
    }

    @Bean
    OAuth2AuthorizationService authorizations(RollcallSettings settings, Principals principals) {
        return new Authorizations(
                new InMemoryOAuth2AuthorizationService(),
                principals,
                settings.issuer().tokenLife(),
                Clock.systemUTC());
    }
}
