package rollcall.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoutTest {
    private static final String ANNA = "anna@contoso.example";

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

    @Test
    void endsTheSessionAndGoesBackToTheConsole() {
        issuer.logIn(ANNA, issuer.secretOf(ANNA));
        assertThat(issuer.get("/activate").statusCode()).isEqualTo(200);

        assertThat(RunningIssuer.location(issuer.get(logout("rollcall-console", "http://localhost:8080/"))))
                .hasToString("http://localhost:8080/");

        assertThat(RunningIssuer.location(issuer.get("/activate"))).hasPath("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "rollcall-console, http://localhost:8080/elsewhere",
        "rollcall-console, http://elsewhere.example/",
        "rollcall-cli, http://localhost:8080/",
        "nobody, http://localhost:8080/",
    })
    void goesBackNowhereElse(String client, String back) {
        assertThat(RunningIssuer.location(issuer.get(logout(client, back)))).hasPath("/login");
    }

    @Test
    void isWhereTheMetadataSays() {
        assertThat(RunningIssuer.json(issuer.get("/.well-known/openid-configuration"))
                        .get("end_session_endpoint")
                        .stringValue())
                .isEqualTo(RunningIssuer.URI_OF_TOKENS + "/logout");
    }

    private static String logout(String client, String back) {
        return "/logout?" + RunningIssuer.encoded(Map.of("client_id", client, "post_logout_redirect_uri", back));
    }
}
