package rollcall.issuer;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * Who is known here: a client for each organization, the console and the command line, and the people who log in to those.
 */
@Configuration(proxyBeanMethods = false)
class Registered {
    private static final String CONSOLE = "rollcall-console";
    private static final String COMMAND_LINE = "rollcall-cli";

    /** Random and long, the secrets gain nothing by a slow hash, and every start and every token would wait for it. */
    private static final int ROUNDS = 4;

    @Bean
    Principals principals(RollcallSettings settings) {
        return new Principals(settings.issuer().organizations());
    }

    @Bean
    Secrets secrets(RollcallSettings settings) {
        return new Secrets(settings.issuer().secrets());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(ROUNDS);
    }

    @Bean
    RegisteredClientRepository clients(
            RollcallSettings settings, Principals principals, Secrets secrets, PasswordEncoder encoder) {
        TokenSettings life = TokenSettings.builder()
                .accessTokenTimeToLive(settings.issuer().tokenLife())
                .build();
        // A public client's refresh token is good for once: two who use the same show that one of them has stolen it.
        TokenSettings lifeOfLogins = TokenSettings.builder()
                .accessTokenTimeToLive(settings.issuer().tokenLife())
                .refreshTokenTimeToLive(settings.issuer().loginLife())
                .reuseRefreshTokens(false)
                .build();
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(console(principals, settings.issuer().redirects(), lifeOfLogins));
        clients.add(commandLine(principals, lifeOfLogins));
        for (String organization : principals.organizations()) {
            clients.add(RegisteredClient.withId(organization)
                    .clientId(organization)
                    .clientSecret(encoder.encode(secrets.of(organization)))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .scopes(scopes -> scopes.addAll(principals.scopesOf(organization)))
                    .tokenSettings(life)
                    .build());
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient console(Principals principals, List<URI> redirects, TokenSettings life) {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> redirects.forEach(redirect -> uris.add(redirect.toString())))
                .postLogoutRedirectUris(uris -> redirects.forEach(
                        redirect -> uris.add(redirect.resolve("/").toString())))
                .scopes(scopes -> scopes.addAll(principals.scopesOfLogins()))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(life)
                .build();
    }

    /** It has no browser: people confirm its code in theirs. */
    private static RegisteredClient commandLine(Principals principals, TokenSettings life) {
        return RegisteredClient.withId(COMMAND_LINE)
                .clientId(COMMAND_LINE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scopes(scopes -> scopes.addAll(principals.scopesOfAll()))
                .clientSettings(ClientSettings.builder()
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(life)
                .build();
    }

    @Bean
    UserDetailsService users(Principals principals, Secrets secrets, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(principals.people().stream()
                .map(person -> User.withUsername(person)
                        .password(encoder.encode(secrets.of(person)))
                        .authorities(List.of())
                        .build())
                .toList());
    }
}
