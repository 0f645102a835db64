package rollcall.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.Jwt;

@ExtendWith(OutputCaptureExtension.class)
class OrganizationTokensTest {
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

    @ParameterizedTest
    @CsvSource(textBlock = """
                    contoso,   devices.upload devices.read devices.manage profiles.manage relationships.manage checkins.write audit.read
                    fabrikam,  devices.upload devices.read devices.manage profiles.manage relationships.manage checkins.write audit.read
                    northwind, devices.upload devices.read devices.manage relationships.manage checkins.write catalogue.publish
                    woodgrove, devices.upload devices.read devices.manage relationships.manage checkins.write
                    litware,   devices.upload devices.read devices.manage relationships.manage checkins.write
                    operator,  conflicts.settle deadletters.read deadletters.redrive metrics.read view.rebuild
                    """)
    void areGivenWithAllThatTheRoleMayBeAllowed(String organization, String scopes) {
        Jwt token = issuer.verified(issuer.token(organization, issuer.secretOf(organization)));

        assertThat(token.getClaimAsStringList("scope")).containsExactlyInAnyOrder(scopes.split(" "));
        assertThat(token.getClaim("scope").getClass()).isAssignableTo(List.class);
        assertThat(token.getClaimAsString("organization")).isEqualTo(organization);
        assertThat(token.getClaimAsString("client_id")).isEqualTo(organization);
        assertThat(token.getSubject()).isEqualTo(organization);
        assertThat(token.getAudience()).containsExactly("rollcall");
        assertThat(token.getIssuer()).hasToString(RunningIssuer.URI_OF_TOKENS);
        assertThat(token.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void areGivenWithNoMoreThanWasAskedFor() {
        Jwt token =
                issuer.verified(issuer.token("contoso", issuer.secretOf("contoso"), "devices.read", "devices.upload"));

        assertThat(token.getClaimAsStringList("scope")).containsExactlyInAnyOrder("devices.read", "devices.upload");
    }

    @ParameterizedTest
    @CsvSource({
        "contoso, catalogue.publish",
        "contoso, conflicts.settle",
        "woodgrove, profiles.manage",
        "northwind, audit.read",
        "operator, devices.read",
        "operator, openid",
        "contoso, devices.everything"
    })
    void areRefusedWithAForeignScope(String organization, String scope) {
        HttpResponse<String> answer = issuer.token(organization, issuer.secretOf(organization), scope);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningIssuer.json(answer).get("error").stringValue()).isEqualTo("invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso", "nobody", "rollcall-console", "anna@contoso.example"})
    void areRefusedWithAnothersSecret(String client) {
        HttpResponse<String> answer = issuer.token(client, issuer.secretOf("fabrikam"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(RunningIssuer.json(answer).get("error").stringValue()).isEqualTo("invalid_client");
    }

    @Test
    void areNotGivenToPeopleWithoutALogin() {
        HttpResponse<String> answer =
                issuer.token("anna@contoso.example", issuer.secretOf("anna@contoso.example"), "devices.read");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void leaveNoSecretInTheLog(CapturedOutput output) {
        String token = RunningIssuer.json(issuer.token("contoso", issuer.secretOf("contoso")))
                .get("access_token")
                .stringValue();
        issuer.token("contoso", issuer.secretOf("fabrikam"));

        assertThat(output.getAll()).doesNotContain(issuer.secretOf("contoso"), issuer.secretOf("fabrikam"), token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness"})
    void areNotNeededToAskForItsHealth(String probe) {
        assertThat(issuer.get(probe).statusCode()).isEqualTo(200);
    }

    @Test
    void areVerifiedByWhoFindsTheKeysThroughTheIssuer() {
        var metadata = RunningIssuer.json(issuer.get("/.well-known/openid-configuration"));

        assertThat(metadata.get("issuer").stringValue()).isEqualTo(RunningIssuer.URI_OF_TOKENS);
        assertThat(metadata.get("jwks_uri").stringValue()).isEqualTo(RunningIssuer.URI_OF_TOKENS + "/oauth2/jwks");
    }
}
