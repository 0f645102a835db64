package rollcall.standalone.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @TempDir
    private Path secrets;

    private Passwords passwords;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(secrets.resolve("contoso"), "secret of contoso");
        Files.writeString(secrets.resolve("anna@contoso.example"), "secret of anna\n");
        Files.writeString(secrets.resolve("bram@fabrikam.example"), "secret of bram");
        passwords = new Passwords(secrets);
    }

    @Test
    void areOfPeople() throws IOException {
        assertThat(passwords.people()).containsExactly("anna@contoso.example", "bram@fabrikam.example");
        assertThat(passwords.of("anna@contoso.example")).hasValue("secret of anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso", "nobody@contoso.example", "../secrets/anna@contoso.example", ""})
    void areOfNobodyElse(String name) throws IOException {
        assertThat(passwords.of(name)).isEmpty();
    }

    @Test
    void areNoneBeforeTheIssuersFirstStart() {
        assertThat(new Passwords(secrets.resolve("not-yet")).people()).isEmpty();
    }
}
