package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;
import rollcall.ingest.backlog.BacklogSettings;
import rollcall.ingest.idempotency.MemorySettings;
import rollcall.ingest.publish.PublishSettings;
import rollcall.ingest.upload.UploadLimits;

class RollcallSettingsTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void hasDefaults() {
        application.run(context -> assertThat(
                        context.getBean(RollcallSettings.class).ingest())
                .isEqualTo(new IngestSettings(
                        Path.of("data/ingest-spool"),
                        new UploadLimits(
                                DataSize.ofGigabytes(5),
                                1_000_000,
                                10_000,
                                65_536,
                                5,
                                Duration.ofSeconds(2),
                                DataSize.ofGigabytes(1),
                                DataSize.ofMegabytes(64)),
                        new PublishSettings(8, Duration.ofSeconds(5)),
                        new MemorySettings(Duration.ofDays(7), 500_000),
                        new BacklogSettings(Duration.ofDays(5), Duration.ofSeconds(30)),
                        URI.create("http://localhost:8090/apis/ccompat/v7/subjects"))));
    }

    @ParameterizedTest
    @CsvSource({
        "limits.upload-size, 1048575B",
        "limits.upload-size, 1025GB",
        "limits.rows, 0",
        "limits.rows, 1000001",
        "limits.json-devices, 0",
        "limits.json-devices, 1000001",
        "limits.line-length, 1023",
        "limits.line-length, 1048577",
        "limits.uploads-at-once, 0",
        "limits.uploads-at-once, 1001",
        "limits.wait-for-turn, -1ms",
        "limits.wait-for-turn, 61s",
        "limits.keep-free, -1B",
        "limits.compare-memory, -1B",
        "limits.compare-memory, 1025MB",
        "publish.uploads-at-once, 0",
        "publish.uploads-at-once, 65",
        "publish.retry-after, 999ms",
        "publish.retry-after, 301s",
        "memory.horizon, 59m",
        "memory.horizon, 91d",
        "memory.entries, 999",
        "backlog.unread-age, 999ms",
        "backlog.unread-age, 145h",
        "backlog.asked-every, 999ms",
        "backlog.asked-every, 61m"
    })
    void refusesTheStartWithAnInvalidValueAndNamesIt(String name, String value) {
        application
                .withPropertyValues("rollcall.ingest." + name + "=" + value)
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(name + " must be"));
    }

    @ParameterizedTest
    @CsvSource({"rollcall.ingest.limits.row", "rollcall.ingest.spol", "rollcall.injest.spool"})
    void refusesTheStartWithAnUnknownKey(String name) {
        application
                .withPropertyValues(name + "=1")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(name));
    }

    @EnableConfigurationProperties(RollcallSettings.class)
    static class Settings {}
}
