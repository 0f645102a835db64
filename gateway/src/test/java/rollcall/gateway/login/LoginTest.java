package rollcall.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.access.Browser;
import rollcall.access.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoginTest extends LoginGatewayTest {

    @Test
    void sendsToTheIssuerWithAProofKeyAndForEveryScope() {
        HttpResponse<String> answer = get("/login");

        assertThat(answer.statusCode()).isEqualTo(302);
        URI asked = Browser.location(answer);
        assertThat(asked.toString()).startsWith(ISSUER.uri() + "/authorize?");
        Map<String, String> request = LoginIssuer.parameters(asked.getRawQuery());
        assertThat(request)
                .containsEntry("client_id", "rollcall-console")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", uri("/login/code").toString())
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(request.get("scope").split(" "))
                .contains("openid")
                .contains(List.of(Scope.values()).stream().map(Scope::text).toArray(String[]::new));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-ROLLCALL-LOGIN=")
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/");
    }

    @Test
    void tellsWhoIsLoggedIn() {
        HttpResponse<String> end = logIn("/login?return=/devices%3Fq=a");

        assertThat(end.statusCode()).isEqualTo(302);
        assertThat(end.headers().firstValue("Location")).hasValue("/devices?q=a");
        assertThat(end.headers().allValues("Set-Cookie"))
                .satisfiesExactlyInAnyOrder(
                        session -> assertThat(session)
                                .startsWith(SESSION + "=")
                                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                                .doesNotContain("Domain"),
                        xsrf -> assertThat(xsrf)
                                .startsWith(XSRF + "=")
                                .contains("Secure")
                                .doesNotContain("HttpOnly"));
        HttpResponse<String> session = get("/session");
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(session.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
        JsonNode told = JsonMapper.shared().readTree(session.body());
        assertThat(told.get("organization").stringValue()).isEqualTo("contoso");
        assertThat(told.get("person").stringValue()).isEqualTo("anna@contoso.example");
        assertThat(told.get("scopes").valueStream().map(JsonNode::stringValue))
                .containsExactly("audit.read", "devices.read", "openid");
        assertThat(Instant.parse(told.get("until").stringValue()))
                .isBetween(Instant.now().plusSeconds(11 * 3600), Instant.now().plusSeconds(12 * 3600));
    }

    @Test
    void tellsThatNobodyIs() {
        HttpResponse<String> answer = get("/session", "Accept-Language", "nl");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"", "Meld u aan op /login");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example", "/%5Cevil.example", "evil", "/login", "''"})
    void endsAtNoOtherPlace(String back) {
        assertThat(logIn("/login?return=" + back).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void isNotForTheBrowserOfSomebodyElse() {
        URI back = ISSUER.agree(Browser.location(get("/login")));

        HttpResponse<String> answer = new Browser().get(back);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"LOGIN_FAILED\"", "not begun in this browser");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void isForOnce() {
        URI back = ISSUER.agree(Browser.location(get("/login")));

        assertThat(browser.get(back).statusCode()).isEqualTo(302);
        assertThat(browser.get(back).statusCode()).isEqualTo(400);
    }

    @Test
    void mayBeBegunInTwoTabsAtOnce() {
        URI first = ISSUER.agree(Browser.location(get("/login?return=/first")));
        URI second = ISSUER.agree(Browser.location(get("/login?return=/second")));

        assertThat(browser.get(first).headers().firstValue("Location")).hasValue("/first");
        assertThat(browser.get(second).headers().firstValue("Location")).hasValue("/second");
    }

    @Test
    void failsIfTheIssuerSaysNo() {
        String state = LoginIssuer.parameters(Browser.location(get("/login")).getRawQuery())
                .get("state");

        HttpResponse<String> answer = get("/login/code?error=access_denied&state=" + state);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"LOGIN_FAILED\"", "did not let the login succeed");
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void failsWithACodeThatTheIssuerDoesNotKnow() {
        String state = LoginIssuer.parameters(Browser.location(get("/login")).getRawQuery())
                .get("state");

        assertThat(get("/login/code?code=guessed&state=" + state).statusCode()).isEqualTo(400);
        assertThat(get("/login/code?code=guessed").statusCode()).isEqualTo(400);
        assertThat(get("/login/code").statusCode()).isEqualTo(400);
    }

    @Test
    void asksToComeAgainIfTheIssuerBreaks() {
        ISSUER.broken = true;

        HttpResponse<String> answer = logIn();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"");
    }

    @Test
    void failsWithTheIdTokenOfAnotherLogin() {
        ISSUER.rightNonce = false;

        assertThat(logIn().statusCode()).isEqualTo(400);
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void failsWithATokenThatTheServicesWouldNotTake() {
        ISSUER.audience = "somebody-else";

        HttpResponse<String> answer = logIn();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not valid for Rollcall", "audience");
    }

    @Test
    void givesEachLoginASessionOfItsOwn() {
        browser.plant(SESSION, "planted-by-somebody-who-would-like-to-know-it");
        logIn();
        String first = browser.cookie(SESSION);
        assertThat(first).isNotEqualTo("planted-by-somebody-who-would-like-to-know-it");

        logIn();
        assertThat(browser.cookie(SESSION)).isNotEqualTo(first);

        Browser old = new Browser();
        old.plant(SESSION, first);
        assertThat(old.get(uri("/session")).statusCode()).isEqualTo(401);
    }

    @Test
    void showsNoTokenToTheBrowser() {
        logIn();
        get("/session");
        get(DEVICES);
        browser.send("POST", uri("/logout"), "", "X-XSRF-TOKEN", browser.cookie(XSRF));

        assertThat(ISSUER.given).hasSize(3);
        assertThat(browser.shown())
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(ISSUER.given));
    }
}
