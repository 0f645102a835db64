package rollcall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.row;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Backbone;
import rollcall.streams.Log;

class KillIT {
    private static final int ROWS = 20_000;
    private static final int DEVICES = 15_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path directory;

    private Backbone backbone;
    private Log log;
    private Process service;

    @BeforeEach
    void startBackbone() {
        backbone = Backbone.start();
        log = new Log(backbone);
    }

    @AfterEach
    void stop() {
        service.destroyForcibly();
        log.close();
        backbone.close();
    }

    @Test
    void aKilledServiceLeavesEachRowWithExactlyOneOutcome() throws Exception {
        service = fork();
        sendRows();
        log.read(TopicCatalogue.DEVICES_REGISTERED, found -> found.size() >= ROWS / 10, PATIENCE);
        service.destroyForcibly().waitFor();
        int before = outcomes(0).size();
        service = fork();

        List<String> outcomes = outcomes(ROWS);

        assertThat(before).as("rows decided when it was killed").isBetween(ROWS / 10, ROWS - 1);
        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(number -> "U:" + number)
                        .toList());
        assertThat(log.read(TopicCatalogue.DEVICES_REGISTERED)).hasSize(DEVICES);
    }

    /** The rows beyond the first so many name a device a second time. */
    private void sendRows() {
        for (int number = 1; number <= ROWS; number++) {
            int device = number <= DEVICES ? number : number - DEVICES;
            String id = "dev:%032x".formatted(device);
            log.send(TopicCatalogue.DEVICES_ACCEPTED, device % 6, id, "U:" + number, row("U", number, id));
        }
        log.flush();
    }

    private List<String> outcomes(int expected) {
        List<String> outcomes = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> registered = log.read(
                TopicCatalogue.DEVICES_REGISTERED, found -> found.size() >= Math.min(expected, DEVICES), PATIENCE);
        List<ConsumerRecord<byte[], byte[]>> refused =
                log.read(TopicCatalogue.DEVICES_REFUSED, found -> found.size() >= expected - DEVICES, PATIENCE);
        registered.forEach(record ->
                outcomes.add(((DeviceRegistered) log.event(record)).getRow().getRegistrationId()));
        refused.forEach(record ->
                outcomes.add(((DeviceRefused) log.event(record)).getRow().getRegistrationId()));
        return outcomes;
    }

    private Process fork() throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RegistryApplication.class.getName()),
                        Stream.of(Service.arguments(backbone, directory.resolve("state"))))
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(directory.toFile(), "service.log")))
                .start();
    }
}
