package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.util.unit.DataSize;

/** What holds for the settings of every stream, as its service's own files and record make them. */
public abstract class StreamSettingsTest {
    private final String stage;
    private final Function<ApplicationContext, StreamSettings> settings;
    private final ApplicationContextRunner service;

    /**
     * @param stage names the settings' part under {@code rollcall}
     * @param configuration enables the service's record of settings
     * @param settings finds the stream's among them
     */
    protected StreamSettingsTest(
            String stage, Class<?> configuration, Function<ApplicationContext, StreamSettings> settings) {
        this.stage = stage;
        this.settings = settings;
        this.service = new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(configuration);
    }

    @Test
    void haveTheseDefaults() {
        service.run(context -> assertThat(settings.apply(context))
                .isEqualTo(new StreamSettings(
                        "rollcall-" + stage,
                        "",
                        Path.of("data/" + stage + "-state"),
                        URI.create("http://localhost:8090/apis/ccompat/v7"),
                        2,
                        0,
                        Duration.ofMillis(500),
                        DataSize.ofKilobytes(256),
                        DataSize.ofMegabytes(128),
                        Duration.ofMinutes(1))));
    }

    @Test
    void cutTheTimeOfRowsIntoBuckets() {
        service.run(context -> assertThat(
                        context.getEnvironment().getProperty("management.metrics.distribution.slo[rollcall.row.time]"))
                .isNotBlank());
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
        service.withPropertyValues("rollcall." + stage + "." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refuseToStartWithSettingsOfAnUnknownPart() {
        service.withPropertyValues("rollcall." + stage.substring(1) + ".threads=1")
                .run(context -> assertThat(context).hasFailed());
    }
}
