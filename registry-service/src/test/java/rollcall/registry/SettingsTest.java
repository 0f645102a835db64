package rollcall.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import rollcall.streams.StreamSettingsTest;

class SettingsTest extends StreamSettingsTest {
    SettingsTest() {
        super("registry", Settings.class, context -> context.getBean(RollcallSettings.class).registry().stream());
    }

    @Test
    void letARowWaitThreeSecondsForItsCatalogueEntry() {
        service()
                .run(context -> assertThat(context.getBean(RollcallSettings.class)
                                .registry()
                                .cataloguePatience())
                        .isEqualTo(Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-patience=-1ms", "catalogue-patience=61s"})
    void refuseToStartWithAWaitThatIs(String setting) {
        service()
                .withPropertyValues("rollcall.registry." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    private static ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Settings.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RollcallSettings.class)
    static class Settings {}
}
