package rollcall.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rollcall.validation.topology.SentRows.UPLOAD;
import static rollcall.validation.topology.SentRows.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import rollcall.backbone.Backbone;
import rollcall.schemas.Principals;
import rollcall.schemas.RegistrationId;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import rollcall.streams.Provisioned;
import rollcall.streams.StreamService;

/** Rows were deleted before they were read, for validation stood still too long. */
@Tag("nightly")
@ExtendWith(OutputCaptureExtension.class)
class LostRowsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicPartition PARTITION = new TopicPartition(TopicCatalogue.DEVICES_UPLOADED.name(), 0);

    @TempDir
    Path stateDirectory;

    private Backbone backbone;
    private Log log;
    private Admin admin;

    @BeforeEach
    void start() {
        backbone = Provisioned.backbone();
        log = new Log(backbone);
        admin = Admin.create(Map.of("bootstrap.servers", backbone.bootstrapServers()));
    }

    @AfterEach
    void stop() {
        admin.close();
        log.close();
        backbone.close();
    }

    @Test
    void theStreamEndsAndGoesOnOnlyWhereAnOperatorSaysSo(CapturedOutput output) throws Exception {
        send(1, 10);
        try (ConfigurableApplicationContext service = service()) {
            awaitAccepted(10);
            assertThat(health(service, "liveness")).isEqualTo(Status.UP);
        }
        send(11, 20);
        admin.deleteRecords(Map.of(PARTITION, RecordsToDelete.beforeOffset(15)))
                .all()
                .get();

        try (ConfigurableApplicationContext service = service()) {
            await().atMost(PATIENCE).until(() -> health(service, "liveness").equals(Status.DOWN));
            assertThat(health(service, "readiness")).isNotEqualTo(Status.UP);
            assertThat(output.getOut())
                    .contains("records were deleted before they were read")
                    .contains(PARTITION + "=10");
            assertThat(log.read(TopicCatalogue.DEVICES_ACCEPTED)).hasSize(10);
        }

        // As long as the broker thinks that there are members, nobody else may say where the group goes on.
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            admin.alterConsumerGroupOffsets(Principals.VALIDATION_GROUP, Map.of(PARTITION, new OffsetAndMetadata(15)))
                    .all()
                    .get();
            return true;
        });
        try (ConfigurableApplicationContext service = service()) {
            awaitAccepted(15);
            assertThat(health(service, "liveness")).isEqualTo(Status.UP);
        }
    }

    private void send(int first, int last) {
        for (int number = first; number <= last; number++) {
            log.send(TopicCatalogue.DEVICES_UPLOADED, 0, "key", RegistrationId.of(UPLOAD, number), row(number));
        }
        log.flush();
    }

    private void awaitAccepted(int rows) {
        assertThat(log.read(TopicCatalogue.DEVICES_ACCEPTED, found -> found.size() >= rows, PATIENCE))
                .hasSize(rows);
    }

    private ConfigurableApplicationContext service() {
        return new StreamService(ValidationApplication.class, "validation").start(backbone, stateDirectory);
    }

    private static Status health(ConfigurableApplicationContext service, String group) {
        return service.getBean(HealthEndpoint.class).healthForPath(group).getStatus();
    }
}
