package rollcall.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LoginSettingsTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Configured.class);

    @Test
    void hasDefaults() {
        runner.run(context -> assertThat(context.getBean(Settings.class).login())
                .isEqualTo(new LoginSettings(
                        "rollcall-console",
                        Optional.empty(),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        10_000,
                        Duration.ofHours(1),
                        Duration.ofHours(12))));
    }

    @Test
    void takesWhatIsEmptyForWhatIsNotThere() {
        runner.withPropertyValues(
                        "rollcall.login.client-secret=", "rollcall.login.issuer-address=", "rollcall.login.origin=")
                .run(context -> {
                    LoginSettings login = context.getBean(Settings.class).login();
                    assertThat(login.clientSecret()).isEmpty();
                    assertThat(login.issuerAddress()).isEmpty();
                    assertThat(login.origin()).isEmpty();
                });
    }

    @Test
    void doesNotPrintTheSecret() {
        runner.withPropertyValues("rollcall.login.client-secret=hush", "rollcall.login.origin=https://rollcall.example")
                .run(context -> {
                    LoginSettings login = context.getBean(Settings.class).login();
                    assertThat(login.clientSecret()).hasValue("hush");
                    assertThat(login.origin()).hasValue(URI.create("https://rollcall.example"));
                    assertThat(login.toString()).doesNotContain("hush");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "client-id, ' '",
        "issuer-address, http://issuer:8085/",
        "issuer-address, issuer:8085",
        "origin, https://rollcall.example/console",
        "origin, https://user@rollcall.example",
        "sessions, 0",
        "sessions, 1000001",
        "idle, 59s",
        "idle, 25h",
        "longest, 59s",
        "longest, 31d"
    })
    void refusesTheStartWithAnInvalidValueAndNamesIt(String name, String value) {
        runner.withPropertyValues("rollcall.login." + name + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("rollcall.login." + name));
    }

    @ConfigurationProperties("rollcall")
    record Settings(@DefaultValue LoginSettings login) {}

    @EnableConfigurationProperties(Settings.class)
    static class Configured {}
}
