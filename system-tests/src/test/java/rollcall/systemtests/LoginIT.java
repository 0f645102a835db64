package rollcall.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.access.Browser;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People log in as a browser does it, at the shipped gateway and issuer; and let a program in that has no browser. */
class LoginIT {
    private static final String ANNA = "anna@contoso.example";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern ALLOW = Pattern.compile("<form method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.");

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({
        ANNA + ", contoso, audit.read, /v1/customers/contoso/uploads, 200",
        ANNA + ", contoso, audit.read, /v1/customers/fabrikam/uploads, 404",
        "nora@northwind.example, northwind, catalogue.publish, /v1/partners/northwind/relationships, 200",
        "olga@operator.example, operator, conflicts.settle, /v1/operator/conflicts, 200"
    })
    void letsAPersonDoWhatTheirOrganizationMay(
            String person, String organization, String scope, String call, int status) {
        HttpResponse<String> end = logIn(person, "/login?return=/devices");
        assertThat(end.statusCode()).isEqualTo(302);
        assertThat(end.headers().firstValue("Location")).hasValue("/devices");

        JsonNode session =
                JsonMapper.shared().readTree(browser.get(gateway("/session")).body());
        assertThat(session.get("organization").stringValue()).isEqualTo(organization);
        assertThat(session.get("person").stringValue()).isEqualTo(person);
        assertThat(session.get("scopes").valueStream().map(JsonNode::stringValue))
                .contains(scope);
        assertThat(browser.get(gateway(call), "Accept", "application/json").statusCode())
                .isEqualTo(status);
        assertThat(browser.shown())
                .allSatisfy(answer -> assertThat(TOKEN.matcher(answer).find()).isFalse());
    }

    @Test
    void takesAChangeOnlyFromItsOwnPages() {
        logIn(ANNA, "/login");
        URI webhooks = gateway("/v1/customers/contoso/webhooks");

        HttpResponse<String> foreign = browser.send("POST", webhooks, "{}", "Content-Type", "application/json");
        HttpResponse<String> own = browser.send(
                "POST",
                webhooks,
                "{}",
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("CSRF_TOKEN_REQUIRED");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(400);
    }

    @Test
    void endsHereAndAtTheIssuerWithTheLogout() {
        logIn(ANNA, "/login");

        HttpResponse<String> out =
                browser.send("POST", gateway("/logout"), "", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(Browser.location(browser.get(Browser.location(out)))).isEqualTo(gateway("/"));

        assertThat(browser.get(gateway("/session")).statusCode()).isEqualTo(401);
        assertThat(browser.get(gateway("/v1/customers/contoso/uploads")).statusCode())
                .isEqualTo(401);
        assertThat(Browser.location(browser.get(Browser.location(browser.get(gateway("/login"))))))
                .hasPath("/login")
                .hasPort(system.issuer().uri().getPort());
    }

    @Test
    void leavesClientsWithATokenAlone() {
        logIn(ANNA, "/login");
        String fabrikam = system.issuer().bearer("fabrikam");

        HttpResponse<String> answer = browser.get(
                gateway("/v1/customers/fabrikam/uploads"), "Authorization", fabrikam, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void letsAProgramWithoutABrowserInByItsCode() {
        Browser program = new Browser();
        JsonNode device = json(post(program, "/oauth2/device_authorization", Map.of("client_id", "rollcall-cli")));
        assertThat(fetch(program, device).body()).contains("authorization_pending");

        confirm(URI.create(device.get("verification_uri_complete").stringValue()));

        JsonNode given = json(fetch(program, device));
        assertThat(uploads(program, given)).isEqualTo(200);
        JsonNode next = json(post(
                program,
                "/oauth2/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "rollcall-cli",
                        "refresh_token", given.get("refresh_token").stringValue())));
        assertThat(uploads(program, next)).isEqualTo(200);
    }

    private int uploads(Browser program, JsonNode given) {
        return program.get(
                        gateway("/v1/customers/contoso/uploads"),
                        "Authorization",
                        "Bearer " + given.get("access_token").stringValue(),
                        "Accept",
                        "application/json")
                .statusCode();
    }

    private HttpResponse<String> fetch(Browser program, JsonNode device) {
        return post(
                program,
                "/oauth2/token",
                Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                        "client_id", "rollcall-cli",
                        "device_code", device.get("device_code").stringValue()));
    }

    /** As anna, who allows what the page asks for. */
    private void confirm(URI address) {
        assertThat(Browser.location(browser.get(address))).hasPath("/login");
        HttpResponse<String> way = browser.get(fillIn(ANNA));
        HttpResponse<String> page = browser.get(Browser.location(browser.get(Browser.location(way))));
        String form = ALLOW.matcher(page.body())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        String fields = FIELD.matcher(form)
                .results()
                .map(field -> encoded(Map.of(field.group(1), field.group(2))))
                .collect(Collectors.joining("&"));
        assertThat(Browser.location(form("/oauth2/device_verification", fields)))
                .hasPath("/activate/allowed");
    }

    /** From the gateway to the issuer and back. */
    private HttpResponse<String> logIn(String person, String way) {
        URI asked = Browser.location(browser.get(gateway(way)));
        assertThat(Browser.location(browser.get(asked))).hasPath("/login");
        return browser.get(Browser.location(browser.get(fillIn(person))));
    }

    /** Where the issuer sends the browser after its login page. */
    private URI fillIn(String person) {
        MatchResult csrf = CSRF.matcher(browser.get(issuer("/login")).body())
                .results()
                .findFirst()
                .orElseThrow();
        return Browser.location(form(
                "/login",
                encoded(Map.of("username", person, "password", system.password(person), "_csrf", csrf.group(1)))));
    }

    private HttpResponse<String> form(String path, String fields) {
        return browser.send("POST", issuer(path), fields, "Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> post(Browser program, String path, Map<String, String> fields) {
        return program.send("POST", issuer(path), encoded(fields), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI gateway(String path) {
        return system.origin().resolve(path);
    }

    private URI issuer(String path) {
        return system.issuer().uri().resolve(path);
    }
}
