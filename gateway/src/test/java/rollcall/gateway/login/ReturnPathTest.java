package rollcall.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/devices", "/devices?q=a%20b&n=1#row-7", "/logins", "/a//b"})
    void isWhatWasAskedForIfItIsAPathOfOurs(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "devices",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x",
                "https://evil.example",
                "javascript:alert(1)",
                "/a b",
                "/é",
                "/\"",
                "/a\\b",
                "/login",
                "/LOGIN",
                "/login?return=/login",
                "/login/code",
                "/logout",
                "/login;x",
                "\\/evil.example",
                " /devices"
            })
    void isTheStartElse(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo("/");
    }

    @Test
    void isOfAReasonableLength() {
        assertThat(ReturnPath.of("/" + "a".repeat(1_999))).hasSize(2_000);
        assertThat(ReturnPath.of("/" + "a".repeat(2_000))).isEqualTo("/");
    }
}
