package rollcall.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import rollcall.access.AccessSettings;

/** {@code /login}, {@code /session}, {@code /logout}, and what a session does for the calls that go with it. */
@Configuration(proxyBeanMethods = false)
class LoginCalls {
    private static final Duration PATIENCE_WITH_ISSUER = Duration.ofSeconds(3);

    private final Cookies cookies;
    private final Sessions sessions;
    private final Logins logins;
    private final Logout logout;

    LoginCalls(AccessSettings access, LoginSettings settings) {
        Clock clock = Clock.systemUTC();
        ClientHttpRequestFactory requests = requests();
        RestClient http = RestClient.builder().requestFactory(requests).build();
        Issuer issuer = new Issuer(access, settings, http);
        TokenRequests tokens = new TokenRequests(issuer, access, settings, http, requests);
        cookies = new Cookies(settings.secureCookies());
        sessions = new Sessions(settings, cookies, tokens, clock);
        logins = new Logins(issuer, tokens, sessions, cookies, settings, clock);
        logout = new Logout(sessions, issuer, tokens, cookies, settings);
    }

    private static ClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE_WITH_ISSUER).build());
        requests.setReadTimeout(PATIENCE_WITH_ISSUER);
        return requests;
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> loginAndLogout() {
        return RouterFunctions.route()
                .GET(Logins.PATH, logins::begin)
                .GET(Issuer.REDIRECT_PATH, logins::end)
                .GET("/session", this::session)
                .POST("/logout", logout::of)
                .build();
    }

    private ServerResponse session(ServerRequest call) {
        HttpServletRequest request = call.servletRequest();
        Session session = sessions.of(request).orElseThrow(Refusals::notLoggedIn);
        LoggedIn loggedIn = sessions.fresh(request).orElseThrow(Refusals::notLoggedIn);
        return ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookies.xsrf(session.xsrfToken()).toString())
                .body(SessionView.of(session, loggedIn));
    }

    @Bean
    RequestHttpHeadersFilter tokenOfTheSession() {
        return new TokenRelay(sessions);
    }

    @Bean
    FilterRegistrationBean<SameOrigin> sameOrigin(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        return new FilterRegistrationBean<>(new SameOrigin(sessions, answers));
    }
}
