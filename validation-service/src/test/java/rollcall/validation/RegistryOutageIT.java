package rollcall.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rollcall.validation.topology.SentRows.UPLOAD;
import static rollcall.validation.topology.SentRows.row;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import rollcall.backbone.Backbone;
import rollcall.schemas.RegistrationId;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;
import rollcall.streams.Provisioned;
import rollcall.streams.StreamService;

@ExtendWith(OutputCaptureExtension.class)
class RegistryOutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path stateDirectory;

    private Backbone backbone;
    private Log log;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void startWithoutASchemaRegistryWhereRowsWait() {
        backbone = Provisioned.backboneWithItsOwnRegistry();
        log = new Log(backbone);
        for (int number = 1; number <= 20; number++) {
            log.send(
                    TopicCatalogue.DEVICES_UPLOADED, number % 6, "key", RegistrationId.of(UPLOAD, number), row(number));
        }
        log.flush();
        backbone.stopRegistry();
        service = new StreamService(ValidationApplication.class, "validation").start(backbone, stateDirectory);
    }

    @AfterEach
    void stop() {
        service.close();
        log.close();
        backbone.close();
    }

    @Test
    void rowsWaitUntilItIsBackAndNoneIsADeadLetter(CapturedOutput output) {
        await().atMost(PATIENCE).until(() -> output.getOut().split("A stream thread died").length > 2);
        assertThat(health("readiness")).isEqualTo(Status.DOWN);
        assertThat(health("liveness")).isEqualTo(Status.UP);

        backbone.startRegistry();

        assertThat(log.read(TopicCatalogue.DEVICES_ACCEPTED, found -> found.size() >= 20, PATIENCE))
                .hasSize(20);
        assertThat(log.read(TopicCatalogue.DEVICES_UPLOADED.deadLetter())).isEmpty();
        await().atMost(PATIENCE).until(() -> health("readiness").equals(Status.UP));
    }

    private Status health(String group) {
        return service.getBean(HealthEndpoint.class).healthForPath(group).getStatus();
    }
}
