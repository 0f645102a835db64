package rollcall.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.util.UriComponentsBuilder;

/** The authorization code's way with PKCE, as a browser and the console go it together. */
class PersonTokensTest {
    private static final String ANNA = "anna@contoso.example";
    private static final String OLGA = "olga@operator.example";
    private static final String CONSOLE = "http://127.0.0.1:8080/login/code";
    private static final String VERIFIER = "a-verifier-that-has-at-least-43-characters-in-it";
    private static final String EVERYTHING = "openid devices.read devices.upload conflicts.settle";

    @TempDir
    private static Path directory;

    private static RunningIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = new RunningIssuer(directory);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @BeforeEach
    void logOut() {
        issuer.forgetCookies();
    }

    @ParameterizedTest
    @CsvSource({
        ANNA + ", contoso, openid devices.read devices.upload",
        OLGA + ", operator, openid conflicts.settle",
    })
    void areGivenWithWhatTheOrganizationMayBeAllowed(String person, String organization, String scopes) {
        HttpResponse<String> answer = exchange(codeOf(person, EVERYTHING), VERIFIER);

        Jwt token = issuer.verified(answer);
        assertThat(token.getClaimAsStringList("scope")).containsExactlyInAnyOrder(scopes.split(" "));
        assertThat(RunningIssuer.json(answer).get("scope").stringValue().split(" "))
                .containsExactlyInAnyOrder(scopes.split(" "));
        assertThat(token.getClaimAsString("organization")).isEqualTo(organization);
        assertThat(token.getClaimAsString("client_id")).isEqualTo("rollcall-console");
        assertThat(token.getSubject()).isEqualTo(person);
        assertThat(token.getAudience()).containsExactly("rollcall");
    }

    @Test
    void areGivenOnceForACode() {
        String code = codeOf(ANNA, EVERYTHING);

        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void areRefreshedEachTimeWithAnotherRefreshToken() {
        HttpResponse<String> first = exchange(codeOf(ANNA, EVERYTHING), VERIFIER);

        HttpResponse<String> second = issuer.refresh("rollcall-console", refreshTokenOf(first));

        assertThat(issuer.verified(second).getClaimAsStringList("scope"))
                .containsExactlyInAnyOrder("openid", "devices.read", "devices.upload");
        assertThat(refreshTokenOf(second)).isNotEqualTo(refreshTokenOf(first));
        HttpResponse<String> again = issuer.refresh("rollcall-console", refreshTokenOf(first));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(RunningIssuer.json(again).get("error").stringValue()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollcall-cli", "contoso", "nobody"})
    void areRefreshedForNoOtherClient(String client) {
        String refresh = refreshTokenOf(exchange(codeOf(ANNA, EVERYTHING), VERIFIER));

        assertThat(issuer.refresh(client, refresh).statusCode()).isBetween(400, 401);
    }

    @Test
    void areNotRefreshedOnceTheRefreshTokenIsGivenBack() {
        String refresh = refreshTokenOf(exchange(codeOf(ANNA, EVERYTHING), VERIFIER));

        HttpResponse<String> back =
                issuer.post("/oauth2/revoke", Map.of("client_id", "rollcall-console", "token", refresh));

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(issuer.refresh("rollcall-console", refresh).statusCode()).isEqualTo(400);
    }

    @Test
    void areNotGivenToWhoHasTheCodeButNotItsVerifier() {
        HttpResponse<String> answer = exchange(codeOf(ANNA, EVERYTHING), VERIFIER + "-and-more");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningIssuer.json(answer).get("error").stringValue()).isEqualTo("invalid_grant");
    }

    @Test
    void areNotGivenWithoutPkce() {
        Map<String, String> request = request(EVERYTHING, CONSOLE);
        request.remove("code_challenge");

        assertThat(parametersOf(location(authorize(request)))).containsEntry("error", "invalid_request");
    }

    @Test
    void areRefusedWhereNothingOfWhatWasAskedForIsAllowed() {
        logIn(OLGA, issuer.secretOf(OLGA));

        assertThat(parametersOf(location(authorize(request("devices.read", CONSOLE)))))
                .containsEntry("error", "invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:50000/login/code", "http://localhost:8080/login/code"})
    void areSentToTheConsoleWhereItIs(String console) {
        logIn(ANNA, issuer.secretOf(ANNA));

        assertThat(location(authorize(request(EVERYTHING, console))))
                .hasParameter("code")
                .asString()
                .startsWith(console);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/elsewhere",
                "http://localhost:50000/login/code",
                "http://console.example/login/code"
            })
    void areSentNowhereElse(String elsewhere) {
        logIn(ANNA, issuer.secretOf(ANNA));

        assertThat(authorize(request(EVERYTHING, elsewhere)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"contoso, contoso", ANNA + ", contoso", ANNA + ", " + OLGA, "contoso, " + ANNA})
    void areNotGivenForAnothersSecretOrAnOrganizations(String name, String ownerOfTheSecret) {
        assertThat(location(logIn(name, issuer.secretOf(ownerOfTheSecret)))).hasParameter("error");

        assertThat(location(authorize(request(EVERYTHING, CONSOLE)))).hasPath("/login");
    }

    private static String codeOf(String person, String scopes) {
        assertThat(location(authorize(request(scopes, CONSOLE)))).hasPath("/login");
        HttpResponse<String> loggedIn = logIn(person, issuer.secretOf(person));
        URI back = location(loggedIn);
        HttpResponse<String> answer = issuer.get(back.getRawPath() + "?" + back.getRawQuery());
        Map<String, String> parameters = parametersOf(location(answer));
        assertThat(parameters.get("state")).isEqualTo("a-state");
        return parameters.get("code");
    }

    private static HttpResponse<String> logIn(String name, String password) {
        return issuer.logIn(name, password);
    }

    private static HttpResponse<String> authorize(Map<String, String> request) {
        return issuer.get("/oauth2/authorize?" + RunningIssuer.encoded(request));
    }

    private static Map<String, String> request(String scopes, String console) {
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "rollcall-console",
                "redirect_uri", console,
                "scope", scopes,
                "state", "a-state",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
    }

    private static HttpResponse<String> exchange(String code, String verifier) {
        return issuer.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "rollcall-console",
                        "redirect_uri", CONSOLE,
                        "code", code,
                        "code_verifier", verifier));
    }

    private static String refreshTokenOf(HttpResponse<String> answer) {
        return RunningIssuer.json(answer).get("refresh_token").stringValue();
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI location(HttpResponse<String> answer) {
        return RunningIssuer.location(answer);
    }

    private static Map<String, String> parametersOf(URI uri) {
        return UriComponentsBuilder.fromUri(uri).build().getQueryParams().toSingleValueMap();
    }
}
