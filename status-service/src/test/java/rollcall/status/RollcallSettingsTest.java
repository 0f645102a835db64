package rollcall.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import rollcall.status.events.EventSettings;
import rollcall.status.webhooks.DeliverySettings;

class RollcallSettingsTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void hasDefaults() {
        application.run(context -> assertThat(
                        context.getBean(RollcallSettings.class).status())
                .isEqualTo(new StatusSettings(
                        2,
                        Duration.ofSeconds(2),
                        1_000,
                        Duration.ofMinutes(10),
                        3,
                        new EventSettings(
                                1_000,
                                20,
                                Duration.ofSeconds(15),
                                Duration.ofMillis(250),
                                262_144,
                                Duration.ofSeconds(15),
                                2_000_000,
                                2,
                                4_096),
                        new DeliverySettings(
                                16,
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(5),
                                Duration.ofHours(24),
                                Duration.ofDays(30),
                                100))));
    }

    @ParameterizedTest
    @CsvSource({
        "listeners, 0",
        "listeners, 17",
        "unknownUploadWait, -1ms",
        "unknownUploadWait, 31s",
        "uploadsWaitedFor, -1",
        "uploadsWaitedFor, 100001",
        "interruptedAfter, 999ms",
        "exportsAtOnce, 0",
        "exportsAtOnce, 9",
        "events.readers, 0",
        "events.readersOfOne, 0",
        "events.heartbeat, 99ms",
        "events.heartbeat, 61s",
        "events.progressEvery, 249ms",
        "events.buffer, 4095",
        "events.stalledAfter, 99ms",
        "events.replay, -1",
        "events.replaysAtOnce, 0",
        "events.remembered, 0",
        "webhooks.senders, 0",
        "webhooks.timeout, 99ms",
        "webhooks.timeout, 61s",
        "webhooks.firstRetry, 0ms",
        "webhooks.longestRest, 0ms",
        "webhooks.giveUpAfter, 0ms",
        "webhooks.keep, 47h",
        "webhooks.changes, 0"
    })
    void refusesTheStartWithAnInvalidValueAndNamesIt(String name, String value) {
        application
                .withPropertyValues("rollcall.status." + name + "=" + value)
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollcall.status.listener", "rollcall.stats.listeners"})
    void refusesTheStartWithAnUnknownKey(String name) {
        application
                .withPropertyValues(name + "=1")
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(name));
    }

    @EnableConfigurationProperties(RollcallSettings.class)
    static class Settings {}
}
