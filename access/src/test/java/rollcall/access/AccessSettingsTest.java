package rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

class AccessSettingsTest {

    @EnableConfigurationProperties(TestDoor.Settings.class)
    static class Bound {}

    @Test
    void findsTheKeysByTheIssuersAddressUnlessAnotherIsNamed() {
        AccessSettings settings = bind("--spring.config.import=classpath:rollcall-access.yml");

        assertThat(settings.issuerUri()).isEqualTo(URI.create("http://localhost:8085"));
        assertThat(settings.jwkSetUri()).isEmpty();
        assertThat(settings.audience()).isEqualTo("rollcall");
        assertThat(settings.organizationClaim()).isEqualTo("organization");
        assertThat(settings.scopeClaim()).isEqualTo("scope");
        assertThat(settings.operator()).isEqualTo("operator");
        assertThat(settings.algorithms()).containsExactly("RS256", "PS256", "ES256");
        assertThat(settings.clockSkew()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.rate()).isEqualTo(new RateSettings(200, 400, Duration.ofMillis(500), 10));
    }

    @Test
    void takesAddressesFromTheEnvironment() {
        AccessSettings settings = bind(
                "--spring.config.import=classpath:rollcall-access.yml",
                "--ISSUER_URI=https://login.example/tenant",
                "--ISSUER_JWK_SET_URI=http://issuer:8085/oauth2/jwks");

        assertThat(settings.issuerUri()).isEqualTo(URI.create("https://login.example/tenant"));
        assertThat(settings.jwkSetUri()).hasValue(URI.create("http://issuer:8085/oauth2/jwks"));
    }

    private static AccessSettings bind(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Bound.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            return context.getBean(TestDoor.Settings.class).access();
        }
    }
}
