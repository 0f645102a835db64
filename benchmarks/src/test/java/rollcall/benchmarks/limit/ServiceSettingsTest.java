package rollcall.benchmarks.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServiceSettingsTest {
    private final ServiceSettings settings =
            new ServiceSettings(Path.of("").toAbsolutePath().getParent());

    @Test
    void knowsTheGuaranteeOfBothStreams() {
        assertThat(settings.streams(Workers.VALIDATION))
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsKeys("poll.ms", "producer.linger.ms", "producer.compression.type");
        assertThat(settings.streams(Workers.REGISTRY)).containsEntry("processing.guarantee", "exactly_once_v2");
    }

    @Test
    void prefersWhatTheServiceItselfSets() {
        assertThat(settings.streams(Workers.REGISTRY).get("max.poll.records"))
                .isNotEqualTo(settings.streams(Workers.VALIDATION).get("max.poll.records"));
    }

    @Test
    void writesAClientsSettingsAsKafkaReadsThem() {
        assertThat(settings.producer(Workers.INGEST))
                .containsEntry("acks", "all")
                .containsEntry("batch.size", "131072")
                .containsKeys("compression.type", "linger.ms", "enable.idempotence");
        assertThat(settings.consumer(Workers.STATUS))
                .containsEntry("isolation.level", "read_committed")
                .containsKey("max.poll.records");
    }

    @Test
    void refusesToGoWithoutWhatMustBeSet() {
        assertThat(settings.text(Workers.STATUS, "spring.datasource.hikari.connection-init-sql"))
                .contains("synchronous_commit");
        assertThatThrownBy(() -> settings.text(Workers.STATUS, "spring.datasource.nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("spring.datasource.nothing");
    }
}
