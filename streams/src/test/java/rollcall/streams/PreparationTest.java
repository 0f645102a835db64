package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.util.unit.DataSize;
import rollcall.schemas.TopicCatalogue;

class PreparationTest {
    private final AtomicBoolean prepared = new AtomicBoolean();
    private final Preparation preparation = new Preparation(
            new StreamDefinition(
                    "test",
                    "/rollcall/test",
                    List.of(TopicCatalogue.PROFILES),
                    Precedence.NONE,
                    () -> prepared.set(true),
                    (topology, parts) -> {}),
            settings(),
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1"));

    @Test
    void failsTheStartWhereTheTopicsCannotBeHeldAgainstTheCatalogue() {
        assertThatThrownBy(preparation::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot hold the topics against the catalogue");
        assertThat(prepared).isFalse();
        assertThat(preparation.isRunning()).isFalse();
    }

    @Test
    void comesBeforeTheStream() {
        assertThat(preparation.getPhase()).isLessThan(new StreamsBuilderFactoryBean().getPhase());
    }

    private static StreamSettings settings() {
        return new StreamSettings(
                "test",
                "",
                Path.of("unused"),
                URI.create("http://localhost:1"),
                1,
                0,
                Duration.ofMillis(100),
                DataSize.ofKilobytes(256),
                DataSize.ofMegabytes(16),
                Duration.ofSeconds(1));
    }
}
