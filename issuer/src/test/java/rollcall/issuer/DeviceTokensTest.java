package rollcall.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

/** The device code's way: a program without a browser, and a person who has one. */
class DeviceTokensTest {
    private static final String ANNA = "anna@contoso.example";
    private static final String OLGA = "olga@operator.example";
    private static final Pattern FORM = Pattern.compile("<form method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\"");

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
        ANNA + ", contoso, 'devices.upload,devices.read,devices.manage,profiles.manage,relationships.manage,"
                + "checkins.write,audit.read'",
        "nora@northwind.example, northwind, 'devices.upload,devices.read,devices.manage,relationships.manage,"
                + "checkins.write,catalogue.publish'"
    })
    void areGivenOnceAPersonAllowsIt(String person, String organization, String scopes) {
        JsonNode device = begin("");
        assertThat(poll(device))
                .satisfies(early -> assertThat(
                                RunningIssuer.json(early).get("error").stringValue())
                        .isEqualTo("authorization_pending"));

        HttpResponse<String> page = confirmation(person, device.get("user_code").stringValue());
        assertThat(page.body()).contains(device.get("user_code").stringValue(), person, "rollcall-cli");
        assertThat(RunningIssuer.location(send(page, 0))).hasPath("/activate/allowed");

        HttpResponse<String> given = poll(device);
        Jwt token = issuer.verified(given);
        assertThat(token.getClaimAsStringList("scope")).containsExactlyInAnyOrder(scopes.split(","));
        assertThat(token.getClaimAsString("organization")).isEqualTo(organization);
        assertThat(token.getClaimAsString("client_id")).isEqualTo("rollcall-cli");
        assertThat(token.getSubject()).isEqualTo(person);
        String refresh = RunningIssuer.json(given).get("refresh_token").stringValue();
        assertThat(issuer.verified(issuer.refresh("rollcall-cli", refresh)).getSubject())
                .isEqualTo(person);
    }

    @Test
    void allowNoMoreThanWasAskedFor() {
        JsonNode device = begin("devices.read conflicts.settle");

        send(confirmation(ANNA, device.get("user_code").stringValue()), 0);

        assertThat(issuer.verified(poll(device)).getClaimAsStringList("scope")).containsExactly("devices.read");
    }

    @Test
    void areNotGivenIfThePersonDoesNotAllowIt() {
        JsonNode device = begin("");

        HttpResponse<String> page = confirmation(ANNA, device.get("user_code").stringValue());
        URI after = RunningIssuer.location(send(page, 1));

        assertThat(after).hasPath("/activate/not-allowed");
        assertThat(issuer.get(after.getPath()).body()).contains("was not let in");
        assertThat(poll(device).statusCode()).isEqualTo(400);
    }

    @Test
    void areConfirmedEachTimeAnew() {
        send(confirmation(ANNA, begin("").get("user_code").stringValue()), 0);

        JsonNode second = begin("");
        HttpResponse<String> page =
                issuer.get(RunningIssuer.location(issuer.get("/oauth2/device_verification?user_code="
                                + second.get("user_code").stringValue()))
                        .toString()
                        .replaceFirst("^https?://[^/]+", ""));

        assertThat(page.body()).contains("Is this your code?");
        assertThat(RunningIssuer.json(poll(second)).get("error").stringValue()).isEqualTo("authorization_pending");
    }

    @Test
    void areNotGivenWhereNothingOfWhatWasAskedForIsAllowed() {
        JsonNode device = begin("devices.read");

        HttpResponse<String> page = confirmation(OLGA, device.get("user_code").stringValue());

        assertThat(page.body()).contains("Nothing to allow").doesNotContain("<form");
    }

    @Test
    void haveAPageForTheCode() {
        JsonNode device = begin("");
        assertThat(device.get("verification_uri").stringValue()).endsWith("/activate");
        issuer.logIn(ANNA, issuer.secretOf(ANNA));

        HttpResponse<String> page = issuer.get("/activate");

        assertThat(page.body()).contains("<label for=\"code\">", "lang=\"en\"").doesNotContain("<script");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'");
        String typed = device.get("user_code").stringValue().toLowerCase().replace("-", " ");
        assertThat(RunningIssuer.location(issuer.get("/activate?user_code=" + typed.replace(" ", "%20"))))
                .hasPath("/oauth2/device_verification")
                .hasParameter("user_code", device.get("user_code").stringValue());
    }

    @Test
    void tellOfAWrongCode() {
        issuer.logIn(ANNA, issuer.secretOf(ANNA));

        assertThat(RunningIssuer.location(issuer.get("/oauth2/device_verification?user_code=BCDF-GHJK")))
                .hasPath("/activate/not-allowed");
    }

    @Test
    void showNothingOfTheAddressAsItIs() {
        issuer.logIn(ANNA, issuer.secretOf(ANNA));

        HttpResponse<String> page =
                issuer.get("/activate/confirm?client_id=%3Cscript%3E&user_code=%22%3E%3Cb%3E&state=%27"
                        + "&scope=devices.read%20%3Ci%3E");

        assertThat(page.body()).doesNotContain("<script>", "<b>", "<i>").contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @CsvSource({"contoso", "nobody", "rollcall-console"})
    void areForTheCommandLineAlone(String client) {
        assertThat(issuer.post("/oauth2/device_authorization", Map.of("client_id", client))
                        .statusCode())
                .isBetween(400, 401);
    }

    private static JsonNode begin(String scopes) {
        Map<String, String> form = scopes.isEmpty()
                ? Map.of("client_id", "rollcall-cli")
                : Map.of("client_id", "rollcall-cli", "scope", scopes);
        HttpResponse<String> answer = issuer.post("/oauth2/device_authorization", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningIssuer.json(answer);
    }

    private static HttpResponse<String> poll(JsonNode device) {
        return issuer.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                        "client_id", "rollcall-cli",
                        "device_code", device.get("device_code").stringValue()));
    }

    /** The page that asks the person, after they have logged in on the way to it. */
    private static HttpResponse<String> confirmation(String person, String code) {
        String way = "/oauth2/device_verification?user_code=" + code;
        assertThat(RunningIssuer.location(issuer.get(way))).hasPath("/login");
        URI back = RunningIssuer.location(issuer.logIn(person, issuer.secretOf(person)));
        URI page = RunningIssuer.location(issuer.get(back.getRawPath() + "?" + back.getRawQuery()));
        assertThat(page).hasPath("/activate/confirm");
        return issuer.get(page.getRawPath() + "?" + page.getRawQuery());
    }

    /** Sends the page's first or second form. */
    private static HttpResponse<String> send(HttpResponse<String> page, int number) {
        List<String> forms =
                FORM.matcher(page.body()).results().map(MatchResult::group).toList();
        String fields = FIELD.matcher(forms.get(number))
                .results()
                .map(field -> RunningIssuer.encoded(Map.of(field.group(1), field.group(2))))
                .reduce((one, more) -> one + "&" + more)
                .orElseThrow();
        return issuer.postForm("/oauth2/device_verification", fields);
    }
}
