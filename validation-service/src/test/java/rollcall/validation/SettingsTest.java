package rollcall.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import rollcall.streams.StreamSettings;

class SettingsTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @Test
    void haveTheseDefaults() {
        service.run(
                context -> assertThat(context.getBean(RollcallSettings.class).validation())
                        .isEqualTo(new StreamSettings(
                                "rollcall-validation",
                                "",
                                Path.of("data/validation-state"),
                                URI.create("http://localhost:8090/apis/ccompat/v7"),
                                2,
                                0,
                                Duration.ofMillis(100),
                                DataSize.ofKilobytes(256),
                                DataSize.ofMegabytes(128),
                                Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application-id=",
                "application-id=a b",
                "instance-id=a/b",
                "threads=0",
                "threads=65",
                "standby-replicas=-1",
                "standby-replicas=6",
                "commit-interval=0ms",
                "commit-interval=31s",
                "record-limit=none",
                "record-limit=127KB",
                "store-memory=15MB",
                "patience=0s",
                "patience=11m",
                "no-such-setting=1"
            })
    void refuseToStartWith(String setting) {
        service.withPropertyValues("rollcall.validation." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refuseToStartWithSettingsOfAnUnknownPart() {
        service.withPropertyValues("rollcall.validaton.threads=1")
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RollcallSettings.class)
    static class Settings {}
}
