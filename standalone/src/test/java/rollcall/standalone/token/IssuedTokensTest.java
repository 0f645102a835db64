package rollcall.standalone.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedTokensTest {
    private final FakeIssuer issuer = new FakeIssuer();
    private final SetClock clock = new SetClock();

    @TempDir
    private Path secrets;

    private IssuedTokens tokens;

    IssuedTokensTest() throws IOException {}

    @BeforeEach
    void write() throws IOException {
        Files.writeString(secrets.resolve("contoso"), "secret of contoso\n");
        Files.writeString(secrets.resolve("fabrikam"), "secret of fabrikam");
        Files.writeString(secrets.resolve("litware"), "secret of another");
        Files.writeString(secrets.resolve("anna@contoso.example"), "secret of anna@contoso.example");
        tokens = new IssuedTokens(issuer.address(), secrets, clock);
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void areKeptForEachOrganization() throws Exception {
        assertThat(tokens.of("contoso")).isEqualTo("contoso-1");
        assertThat(tokens.of("fabrikam")).isEqualTo("fabrikam-2");
        assertThat(tokens.of("contoso")).isEqualTo("contoso-1");
    }

    @Test
    void areRenewedBeforeTheyRunOut() throws Exception {
        assertThat(tokens.of("contoso")).isEqualTo("contoso-1");

        clock.pass(Duration.ofSeconds(599));
        assertThat(tokens.of("contoso")).isEqualTo("contoso-1");

        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.of("contoso")).isEqualTo("contoso-2");
        assertThat(tokens.of("contoso")).isEqualTo("contoso-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "anna@contoso.example", "../secrets/contoso", ""})
    void areOfKnownOrganizationsOnly(String name) {
        assertThatThrownBy(() -> tokens.of(name))
                .isInstanceOf(NoTokenException.class)
                .hasMessage("No organization named " + name + "; there is: contoso, fabrikam, litware.");
    }

    @Test
    void areNoneWhereTheIssuerRefuses() {
        assertThatThrownBy(() -> tokens.of("litware"))
                .isInstanceOf(NoTokenException.class)
                .hasMessageContainingAll("refuses litware", "401", "invalid_client")
                .hasMessageNotContaining("secret of");
    }

    @Test
    void areNoneWhereNoIssuerAnswers() {
        issuer.close();

        assertThatThrownBy(() -> tokens.of("contoso"))
                .isInstanceOf(NoTokenException.class)
                .hasMessage("The issuer at " + issuer.address() + " does not answer.");
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
