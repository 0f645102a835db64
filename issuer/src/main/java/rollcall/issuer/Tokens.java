package rollcall.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

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

    /** Unlike the usual ones, refresh tokens for public clients too: each is good for once. */
    @Bean
    OAuth2TokenGenerator<OAuth2Token> generator(JWKSource<SecurityContext> keys, Principals principals) {
        JwtGenerator signed = new JwtGenerator(new NimbusJwtEncoder(keys));
        signed.setJwtCustomizer(claims(principals));
        return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens());
    }

    private static OAuth2TokenCustomizer<JwtEncodingContext> claims(Principals principals) {
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

    /** Who confirms a code sees each time what for. */
    @Bean
    OAuth2AuthorizationConsentService consents() {
        return new ConsentsOfOnce();
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
