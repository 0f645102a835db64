package rollcall.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IssuerSettingsTest {
    private final ApplicationContextRunner bare =
            new ApplicationContextRunner().withUserConfiguration(Configured.class);
    private final ApplicationContextRunner asShipped =
            bare.withInitializer(new ConfigDataApplicationContextInitializer());

    @Test
    void hasDefaults() {
        bare.run(context -> assertThat(context.getBean(RollcallSettings.class).issuer())
                .isEqualTo(new IssuerSettings(
                        URI.create("http://localhost:8085"),
                        Path.of("data/issuer/signing-key.pem"),
                        Path.of("data/issuer/secrets"),
                        Duration.ofMinutes(15),
                        Duration.ofHours(8),
                        List.of(
                                URI.create("http://127.0.0.1:8080/login/code"),
                                URI.create("http://localhost:8080/login/code")),
                        Map.of())));
    }

    @Test
    void knowsTheOrganizationsOfTheSamples() {
        asShipped.run(context -> assertThat(
                        context.getBean(RollcallSettings.class).issuer().organizations())
                .isEqualTo(Map.of(
                        "contoso", new Organization(Role.CUSTOMER, List.of("anna@contoso.example")),
                        "fabrikam", new Organization(Role.CUSTOMER, List.of("bram@fabrikam.example")),
                        "northwind", new Organization(Role.OEM, List.of("nora@northwind.example")),
                        "woodgrove", new Organization(Role.RESELLER, List.of("wim@woodgrove.example")),
                        "litware", new Organization(Role.DISTRIBUTOR, List.of("lars@litware.example")),
                        "operator", new Organization(Role.OPERATOR, List.of("olga@operator.example")))));
    }

    @Test
    void isTheIssuerThatTheEnvironmentNames() {
        asShipped
                .withPropertyValues("ISSUER_URI=https://tokens.example:8443")
                .run(context -> assertThat(
                                context.getBean(RollcallSettings.class).issuer().uri())
                        .isEqualTo(URI.create("https://tokens.example:8443")));
    }

    @ParameterizedTest
    @CsvSource({
        "uri, localhost:8085",
        "uri, http://localhost:8085/",
        "uri, http://localhost:8085?q=1",
        "uri, http://user@localhost:8085",
        "uri, ftp://localhost",
        "token-life, 999ms",
        "token-life, 25h",
        "login-life, 59s",
        "login-life, 91d",
        "redirects, ''",
        "redirects, /login",
        "redirects, http://localhost:8080/login#here",
        "organizations.Contoso.role, customer",
        "organizations.contoso.people, anna@contoso.example",
        "organizations.[con/toso].role, customer"
    })
    void refusesTheStartWithAnInvalidValueAndNamesIt(String name, String value) {
        bare.withPropertyValues("rollcall.issuer." + name + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("rollcall.issuer." + name.replaceAll("\\..*", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "../anna@contoso.example", "anna@", "a nna@contoso.example"})
    void refusesPeopleWhoAreNoMailAddresses(String person) {
        asShipped
                .withPropertyValues("rollcall.issuer.organizations.contoso.people[0]=" + person)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("people must be mail addresses"));
    }

    @Test
    void refusesAPersonOfTwoOrganizations() {
        asShipped
                .withPropertyValues("rollcall.issuer.organizations.fabrikam.people[0]=anna@contoso.example")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("must not share people"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rollcall.issuer.secret", "rollcall.isuer.key", "rollcall.issuer.organizations.contoso.rle"})
    void refusesTheStartWithAnUnknownKey(String key) {
        asShipped
                .withPropertyValues(key + "=1")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(key));
    }

    @EnableConfigurationProperties(RollcallSettings.class)
    static class Configured {}
}
