package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LoginTest {
    private static final String DEVICES = "/v1/customers/contoso/devices";
    private static final String NOTHING = "{\"totalCount\":0,\"items\":[]}";

    private final TestServer server = new TestServer();
    private final TestServer issuer = new TestServer();

    @TempDir
    private Path home;

    @BeforeEach
    void issuer() {
        issuer.on("/.well-known/openid-configuration", 200, """
                        {"issuer":"%1$s","token_endpoint":"%1$s/oauth2/token","revocation_endpoint":"%1$s/oauth2/revoke",
                         "device_authorization_endpoint":"%1$s/oauth2/device_authorization"}""".formatted(issuer.address()))
                .on("/oauth2/device_authorization", 200, """
                        {"device_code":"the-device-code","user_code":"WDJB-MJHT","interval":0,"expires_in":60,
                         "verification_uri":"%s/device"}""".formatted(issuer.address()))
                .on("/oauth2/revoke", 200, "");
    }

    @AfterEach
    void end() {
        server.close();
        issuer.close();
    }

    @Test
    void keepsTheTokensOnceTheCodeIsConfirmedWhereOnlyTheirOwnerReadsThem() throws Exception {
        issuer.on("/oauth2/token", 400, "{\"error\":\"authorization_pending\"}")
                .on("/oauth2/token", 200, tokens("refresh-1", 900));
        server.on(DEVICES, 200, NOTHING);

        Typed.Answer login = typed().run("login", "--issuer", issuer.address().toString());

        assertThat(login.status()).as(login.err()).isZero();
        assertThat(login.err()).contains("WDJB-MJHT", issuer.address() + "/device");
        assertThat(login.out()).contains("Logged in at " + server.address()).doesNotContain("refresh-1");
        Path kept = home.resolve("login.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(typed().run("devices").status()).isZero();
        assertThat(server.asked(DEVICES).get(0).header("Authorization"))
                .isEqualTo("Bearer " + ExitStatusTest.token("contoso"));
        assertThat(issuer.asked("/oauth2/token").get(0).body())
                .contains("client_id=rollcall-cli", "device_code=the-device-code", "device_code");
    }

    @Test
    void renewsATokenThatRunsOutAndKeepsTheNewOne() {
        issuer.on("/oauth2/token", 200, tokens("refresh-1", 1)).on("/oauth2/token", 200, tokens("refresh-2", 900));
        server.on(DEVICES, 200, NOTHING);
        typed().run("login", "--issuer", issuer.address().toString());

        assertThat(typed().run("devices").status()).isZero();
        assertThat(typed().run("devices").status()).isZero();

        assertThat(issuer.asked("/oauth2/token")).hasSize(2);
        assertThat(issuer.asked("/oauth2/token").get(1).body())
                .contains("grant_type=refresh_token", "refresh_token=refresh-1");
    }

    @Test
    void saysToLogInAnewWhereTheRefreshTokenIsGoodNoLonger() {
        issuer.on("/oauth2/token", 200, tokens("refresh-1", 1))
                .on("/oauth2/token", 400, "{\"error\":\"invalid_grant\"}");
        typed().run("login", "--issuer", issuer.address().toString());

        Typed.Answer answer = typed().run("devices");

        assertThat(answer.status()).isEqualTo(4);
        assertThat(answer.err()).contains("has ended", "rollcall login");
    }

    @Test
    void sendsATokenToNoOtherServer() {
        issuer.on("/oauth2/token", 200, tokens("refresh-1", 900));
        typed().run("login", "--issuer", issuer.address().toString());

        assertThat(new Typed(home)
                        .with("ROLLCALL_SERVER", issuer.address())
                        .run("devices")
                        .status())
                .isEqualTo(4);
    }

    @Test
    void givesTheTokensBackAndForgetsThem() {
        issuer.on("/oauth2/token", 200, tokens("refresh-1", 900));
        typed().run("login", "--issuer", issuer.address().toString());

        assertThat(typed().run("logout").out()).contains("Logged out");

        assertThat(issuer.asked("/oauth2/revoke"))
                .extracting(TestServer.Asked::body)
                .anyMatch(body -> body.contains("refresh-1"));
        assertThat(typed().run("devices").status()).isEqualTo(4);
        assertThat(typed().run("logout").out()).contains("You were not logged in");
    }

    @Test
    void readsNoTokensThatOthersCanRead() throws Exception {
        issuer.on("/oauth2/token", 200, tokens("refresh-1", 900));
        typed().run("login", "--issuer", issuer.address().toString());
        Files.setPosixFilePermissions(home.resolve("login.json"), PosixFilePermissions.fromString("rw-r--r--"));

        Typed.Answer answer = typed().run("devices");

        assertThat(answer.status()).isEqualTo(4);
        assertThat(answer.err()).contains("chmod 600");
    }

    @Test
    void saysThatTheCodeWasRefused() {
        issuer.on("/oauth2/token", 400, "{\"error\":\"access_denied\"}");

        Typed.Answer answer = typed().run("login", "--issuer", issuer.address().toString());

        assertThat(answer.status()).isEqualTo(4);
        assertThat(answer.err()).contains("refused the code");
    }

    @Test
    void saysThatAnAddressIsNoIssuer() {
        Typed.Answer answer = typed().run("login", "--issuer", server.address().toString());

        assertThat(answer.status()).isEqualTo(6);
        assertThat(answer.err()).contains("--issuer");
    }

    private static String tokens(String refresh, int seconds) {
        return "{\"access_token\":\"" + ExitStatusTest.token("contoso") + "\",\"refresh_token\":\"" + refresh
                + "\",\"expires_in\":" + seconds + ",\"token_type\":\"Bearer\"}";
    }

    private Typed typed() {
        return new Typed(home).with("ROLLCALL_SERVER", server.address());
    }
}
