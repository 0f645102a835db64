package rollcall.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rollcall.backbone.Backbone;
import rollcall.backbone.SchemaLookup;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRegistered;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import rollcall.streams.Provisioned;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstStartIT {
    private static final int ROWS = 300;
    private static final int FIRST_PROFILES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path stateDirectory;

    private Backbone backbone;
    private Log log;
    private SchemaLookup schemas;

    @BeforeAll
    void startTwiceWhereRowsHaveBeenWaiting() {
        backbone = Provisioned.backbone();
        log = new Log(backbone);
        schemas = new SchemaLookup(backbone.schemaRegistry());
        for (int number = 1; number <= ROWS; number++) {
            String device = "dev:%032x".formatted(number);
            DeviceAccepted row = tagged("Microsoft365Managed_Autopilot", row("waiting", number, device));
            log.send(TopicCatalogue.DEVICES_ACCEPTED, number % 6, device, "waiting:" + number, row);
        }
        log.flush();
        try (Registry first = Registry.start(backbone, stateDirectory)) {
            assertThat(registered()).hasSize(ROWS);
            first.awaitReady();
        }
        Registry.start(backbone, stateDirectory).close();
    }

    @AfterAll
    void stop() {
        log.close();
        backbone.close();
    }

    @Test
    void noWaitingRowOvertakesTheProfiles() {
        assertThat(registered().stream().map(log::event).map(DeviceRegistered.class::cast))
                .allSatisfy(event -> {
                    assertThat(event.getStatus()).isEqualTo("READY_FOR_USER");
                    assertThat(event.getProfileId()).isEqualTo("managed-desktop");
                });
    }

    @Test
    void eachPartitionHasEachProfileOnce() {
        var copies = log.read(TopicCatalogue.PROFILES).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::partition,
                        Collectors.mapping(copy -> new String(copy.key(), UTF_8), Collectors.toList())));

        assertThat(copies).hasSize(TopicCatalogue.PROFILES.partitions());
        assertThat(copies.values())
                .allSatisfy(keys -> assertThat(keys)
                        .hasSize(FIRST_PROFILES)
                        .doesNotHaveDuplicates()
                        .contains("*/managed-desktop"));
    }

    @Test
    void eachDeviceHasItsStatus() {
        assertThat(log.read(TopicCatalogue.DEVICES_STATUS, found -> found.size() >= ROWS, PATIENCE))
                .extracting(told -> new String(told.key(), UTF_8))
                .hasSize(ROWS)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyEventIsInTheWireFormatAndItsSchemaResolves() {
        for (Topic topic :
                List.of(TopicCatalogue.DEVICES_REGISTERED, TopicCatalogue.DEVICES_STATUS, TopicCatalogue.PROFILES)) {
            assertThat(log.read(topic).subList(0, FIRST_PROFILES)).allSatisfy(record -> {
                ByteBuffer value = ByteBuffer.wrap(record.value());
                assertThat(value.get()).isZero();
                assertThat(schemas.byId(value.getInt()))
                        .isEqualTo(topic.schema().orElseThrow());
            });
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> registered() {
        return log.read(TopicCatalogue.DEVICES_REGISTERED, found -> found.size() >= ROWS, PATIENCE);
    }
}
