package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.cli.console.ExitStatus;

class ExitStatusTest {
    private static final String DEVICES = "/v1/customers/contoso/devices";

    private final TestServer server = new TestServer();

    @TempDir
    private Path home;

    @AfterEach
    void end() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"401, 4", "403, 4", "404, 5", "400, 6", "409, 6", "500, 3"})
    void isTheSameForTheSameRefusal(int http, int status) {
        server.on(DEVICES, http, "{\"code\":\"SOME_CODE\",\"detail\":\"Told.\",\"requestId\":\"r-1\"}");

        Typed.Answer answer = typed().run("devices");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.err())
                .doesNotContain("Exception")
                .containsAnyOf("Told. (SOME_CODE, request id r-1)", "login");
    }

    @Test
    void isThreeWhereNobodyAnswers() {
        server.close();

        Typed.Answer answer = typed().run("devices");

        assertThat(answer.status()).isEqualTo(3);
        assertThat(answer.err()).contains("cannot be reached", "rollcall up --detach", "--server");
    }

    @Test
    void isFourWhereNobodyIsLoggedIn() {
        Typed.Answer answer =
                new Typed(home).with("ROLLCALL_SERVER", server.address()).run("devices");

        assertThat(answer.status()).isEqualTo(4);
        assertThat(answer.err()).contains("rollcall login");
    }

    @Test
    void isTwoWhereALineIsNotUnderstood() {
        assertThat(typed().run("devices", "--limt", "3").status()).isEqualTo(2);
        assertThat(typed().run("devices", "--server", "nonsense").status()).isEqualTo(2);
    }

    @Test
    void asksAgainWhereThereWasNoTime() {
        server.on(DEVICES, 503, Map.of("Retry-After", "0"), "").on(DEVICES, 200, "{\"totalCount\":0,\"items\":[]}");

        assertThat(typed().run("devices").status()).isZero();
    }

    @Test
    void stackTracesAreForThoseWhoAskForThem() {
        server.close();

        assertThat(typed().run("devices").err()).doesNotContain("\tat ");
        assertThat(typed().run("devices", "--verbose").err()).contains("\tat ");
    }

    @Test
    void allOfThemStandInTheDocument() throws Exception {
        String document = Files.readString(Path.of("../docs/cli.md"));

        for (ExitStatus status : ExitStatus.values()) {
            assertThat(document).contains("| " + status.number() + " |");
        }
    }

    private Typed typed() {
        return new Typed(home).with("ROLLCALL_SERVER", server.address()).with("ROLLCALL_TOKEN", token("contoso"));
    }

    static String token(String organization) {
        String claims = "{\"organization\":\"" + organization + "\"}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
