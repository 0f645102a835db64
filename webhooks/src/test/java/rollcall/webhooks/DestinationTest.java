package rollcall.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://hooks.contoso.example/a?b=c", "HTTPS://contoso.example:8443", "https://1a.example"})
    void isANameByTls(String url) {
        assertThat(Destination.of(url, false)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contoso.example",
                "http://contoso.example",
                "ftp://contoso.example",
                "file:///etc/passwd",
                "https://",
                "https:///path",
                "https://anna@contoso.example",
                "https://contoso.example/#x",
                "https://contoso.example/a b",
                "https://127.0.0.1",
                "https://2130706433",
                "https://0x7f.1",
                "https://0x7f000001",
                "https://127.1",
                "https://10.0.0.1.",
                "https://[::1]",
                "https://[::ffff:127.0.0.1]"
            })
    void isNothingElse(String url) {
        assertThatThrownBy(() -> Destination.of(url, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotTooLong() {
        assertThatThrownBy(() -> Destination.of("https://a.example/" + "x".repeat(2_000), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://contoso.example", "http://10.0.0.1/", "http:///path", "http://localhost.example"})
    void isWithoutTlsOnThisMachineAlone(String url) {
        assertThatThrownBy(() -> Destination.of(url, true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Destination.of("http://LOCALHOST:8080/hook", true)).isNotNull();
    }

    @Test
    void liesOnThisMachineOnlyWhereThatIsAllowed() throws UnknownHostException {
        InetAddress own = InetAddress.getLoopbackAddress();

        assertThat(Destination.of("http://localhost:8080/hook", true)).isNotNull();
        assertThat(Destination.allows(own, true)).isTrue();
        assertThat(Destination.allows(own, false)).isFalse();
        assertThat(Destination.allows(InetAddress.getByName("10.0.0.1"), true)).isFalse();
    }
}
