package rollcall.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** What a session does for the calls that go with it, and when it is over. */
class SessionCallsTest extends LoginGatewayTest {
    private static final String UPLOADS = "/v1/customers/contoso/deviceBatches";

    @Test
    void bearTheSessionsTokenAndNothingOfTheBrowsers() throws Exception {
        logIn();

        assertThat(get(DEVICES).statusCode()).isEqualTo(204);

        HttpHeaders seen = SEEN.take();
        assertThat(seen.get("Authorization")).containsExactly("Bearer " + ISSUER.given.get(0));
        assertThat(seen.get("Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer of-its-own", "Basic eDp5", ""})
    void keepTheTokenThatTheyBear(String authorization) throws Exception {
        logIn();

        HttpResponse<String> answer = browser.send("POST", uri(UPLOADS), "x", "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        HttpHeaders seen = SEEN.take();
        assertThat(seen.get("Authorization")).containsExactly(authorization);
        assertThat(seen.get("Cookie")).isNotNull();
    }

    @Test
    void goOnAsTheyCameWithoutSessionAndToken() throws Exception {
        assertThat(browser.send("POST", uri(UPLOADS), "x").statusCode()).isEqualTo(204);

        assertThat(SEEN.take().get("Authorization")).isNull();
        assertThat(browser.shown())
                .allSatisfy(answer -> assertThat(answer.toLowerCase()).doesNotContain("set-cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void mustProveThatTheyComeFromHereIfTheyChangeSomething(String method) {
        logIn();
        HttpResponse<String> without = browser.send(method, uri(UPLOADS), "x");
        HttpResponse<String> wrong = browser.send(method, uri(UPLOADS), "x", "X-XSRF-TOKEN", "guessed");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("\"code\":\"CSRF_TOKEN_REQUIRED\"", "X-XSRF-TOKEN");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(SEEN).isEmpty();
    }

    @Test
    void doProveItByWhatStandsInTheCookie() throws Exception {
        logIn();

        assertThat(browser.send("POST", uri(UPLOADS), "x", "X-XSRF-TOKEN", browser.cookie(XSRF))
                        .statusCode())
                .isEqualTo(204);

        HttpHeaders seen = SEEN.take();
        assertThat(seen.get("Authorization")).hasSize(1);
        assertThat(seen.get("X-XSRF-TOKEN")).isNull();
    }

    @Test
    void doNotProveItByACookieThatWasPlanted() {
        logIn();
        browser.plant(XSRF, "planted");

        assertThat(browser.send("POST", uri(UPLOADS), "x", "X-XSRF-TOKEN", "planted")
                        .statusCode())
                .isEqualTo(403);
        get("/session");
        assertThat(browser.send("POST", uri(UPLOADS), "x", "X-XSRF-TOKEN", browser.cookie(XSRF))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void bearTheNextTokenBeforeTheFirstEnds() throws Exception {
        ISSUER.life = Duration.ofSeconds(20);
        logIn();
        ISSUER.life = Duration.ofMinutes(15);

        get(DEVICES);
        get(DEVICES);

        assertThat(ISSUER.given).hasSize(6);
        assertThat(SEEN.take().get("Authorization")).containsExactly("Bearer " + ISSUER.given.get(3));
        assertThat(SEEN.take().get("Authorization")).containsExactly("Bearer " + ISSUER.given.get(3));
    }

    @Test
    void bearTheTokenAsLongAsItIsGoodIfThereIsNoNext() throws Exception {
        ISSUER.life = Duration.ofSeconds(20);
        ISSUER.refreshes = false;
        logIn();

        get(DEVICES);

        assertThat(SEEN.take().get("Authorization")).hasSize(1);
        assertThat(get("/session").statusCode()).isEqualTo(200);
    }

    @Test
    void bearNoneOnceTheIssuerRefusesTheNext() throws Exception {
        ISSUER.life = Duration.ofSeconds(20);
        logIn();
        ISSUER.refreshes = false;

        get(DEVICES);

        assertThat(SEEN.take().get("Authorization")).isNull();
        assertThat(get("/session").statusCode()).isEqualTo(401);
    }

    @Test
    void outliveAnIssuerThatIsRestarted() throws Exception {
        ISSUER.life = Duration.ofSeconds(2);
        logIn();
        ISSUER.broken = true;

        assertThat(get("/session").statusCode()).isEqualTo(200);
        await().until(() -> get(DEVICES).statusCode() == 503);
        ISSUER.broken = false;

        assertThat(get(DEVICES).statusCode()).isEqualTo(204);
        assertThat(get("/session").statusCode()).isEqualTo(200);
    }

    @Test
    void bearNoneAfterTheLogout() throws Exception {
        logIn();
        String session = browser.cookie(SESSION);

        HttpResponse<String> answer = browser.send("POST", uri("/logout"), "", "X-XSRF-TOKEN", browser.cookie(XSRF));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(ISSUER.uri() + "/end?client_id=rollcall-console&post_logout_redirect_uri="
                        + uri("/").toString().replace(":", "%3A").replace("/", "%2F"));
        assertThat(browser.cookie(SESSION) + browser.cookie(XSRF)).isEmpty();
        assertThat(ISSUER.revoked).containsExactly(ISSUER.given.get(2));
        browser.plant(SESSION, session);
        get(DEVICES);
        assertThat(SEEN.take().get("Authorization")).isNull();
    }

    @Test
    void doNotLogOutByTheHandOfAnotherSite() {
        logIn();

        assertThat(browser.send("POST", uri("/logout"), "").statusCode()).isEqualTo(403);
        assertThat(get("/session").statusCode()).isEqualTo(200);
    }
}
