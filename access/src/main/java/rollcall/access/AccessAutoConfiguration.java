package rollcall.access;

import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rollcall.access.Rule.Surroundings;

/** Puts the door before every call of a service that has one. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class})
@ConditionalOnBean(Door.class)
final class AccessAutoConfiguration {

    /** Answers are data: nothing in them may be run, framed or guessed at. */
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    static SecurityFilterChain doorkeeping(
            HttpSecurity http,
            Door door,
            AccessSettings settings,
            ObjectProvider<Partnerships> partnerships,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        Tokens tokens = new Tokens(settings);
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(tokens.decoder());
        provider.setJwtAuthenticationConverter(tokens::caller);
        TurnedAway turnedAway = new TurnedAway(answers);
        Surroundings surroundings =
                new Surroundings(partnerships.getIfAvailable(() -> Partnerships.NONE), settings.operator());
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_RUNS))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(
                        tokenReading(door, new Verifying(provider), turnedAway), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new Pacing(settings.rate(), answers), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(
                                DispatcherType.ERROR,
                                DispatcherType.ASYNC,
                                DispatcherType.FORWARD,
                                DispatcherType.INCLUDE)
                        .permitAll()
                        .anyRequest()
                        .access(new Doorkeeper(door, surroundings)))
                .build();
    }

    /** By itself, without the metadata and the proofs of possession that the resource server's configurer brings along. */
    private static BearerTokenAuthenticationFilter tokenReading(Door door, Verifying tokens, TurnedAway turnedAway) {
        BearerTokenAuthenticationFilter reading = new BearerTokenAuthenticationFilter(tokens, new WhereNeeded(door));
        reading.setAuthenticationEntryPoint(turnedAway);
        return reading;
    }

    /**
     * Lets every header pass that the container lets pass: the usual firewall throws when one is read that holds bytes of
     * 80 to 9F, as dashes and curly quotes in UTF-8 do, and then whoever words the answer reads it once more. What a header
     * must not hold is said by whoever understands it.
     */
    @Bean
    static HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    @Bean
    static WebMvcConfigurer callersOfHandlers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    static MeterBinder healthFigures(HealthContributorRegistry parts) {
        return new HealthFigures(parts);
    }

    @Bean
    static CallsWithoutRule callsWithoutRule(Door door) {
        return new CallsWithoutRule(door);
    }
}
