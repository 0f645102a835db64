package rollcall.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Two ways in: the protocol's, and people's with the login page. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String LOGOUT = "/logout";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain protocol(
            HttpSecurity http, RollcallSettings settings, Principals principals, RegisteredClientRepository clients) {
        var people = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        people.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> oidc.providerConfigurationEndpoint(
                            metadata -> metadata.providerConfigurationCustomizer(told ->
                                    told.endSessionEndpoint(settings.issuer().uri() + LOGOUT))));
                    server.clientAuthentication(known -> known.authenticationConverter(new PublicClient.Named())
                            .authenticationProvider(new PublicClient.Known(clients)));
                    server.tokenEndpoint(token -> token.accessTokenRequestConverter(new EveryScope()));
                    server.deviceAuthorizationEndpoint(device -> device.verificationUri(Activation.ENTER)
                            .deviceAuthorizationRequestConverter(new EveryScopeOfDevices()));
                    server.deviceVerificationEndpoint(device -> device.consentPage(Activation.CONFIRM)
                            .deviceVerificationResponseHandler(
                                    new SimpleUrlAuthenticationSuccessHandler(Activation.ALLOWED))
                            .errorResponseHandler(new SimpleUrlAuthenticationFailureHandler(Activation.NOT_ALLOWED)));
                    server.authorizationEndpoint(endpoint ->
                            endpoint.authenticationProviders(providers -> providers.forEach(provider -> {
                                if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                                    codes.setAuthenticationValidator(
                                            new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                                                    .andThen(somethingIsAllowed(principals)));
                                }
                            })));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), people))
                .build();
    }

    /** A token without any scope would not say that it has none, and be taken for one with all that was asked for. */
    private static Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> somethingIsAllowed(
            Principals principals) {
        return context -> {
            OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
            String name = ((Authentication) request.getPrincipal()).getName();
            if (principals.isPerson(name)
                    && principals.allowed(name, request.getScopes()).isEmpty()) {
                throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE), request);
            }
        };
    }

    /** Clients send people to the logout without a token in the address; so nothing is asked that only a form could answer. */
    @Bean
    SecurityFilterChain everythingElse(HttpSecurity http, RegisteredClientRepository clients) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(withDefaults())
                .logout(out -> out.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, LOGOUT))
                        .logoutSuccessHandler(new BackToConsole(clients)))
                .build();
    }
}
