package rollcall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.CONTOSO;
import static rollcall.registry.claim.Rows.row;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.registry.claim.Accepting;
import rollcall.registry.claim.Compass;
import rollcall.schemas.TopicCatalogue;

@Tag("nightly")
class WaitingKillIT extends OnBackbone {
    private static final int ROWS = 600;
    private static final int BUILT = ROWS / 2;
    private static final int PARTITIONS = TopicCatalogue.DEVICES_ACCEPTED.partitions();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Half of them through two kills. Those that nobody built have the shorter wait, so that the test has too. */
    @Test
    void aRowThatWaitsWhenTheServiceIsKilledGetsExactlyOneOutcome() {
        List<String> before;
        try (ForkedRegistry registry = Registry.fork(backbone, directory, patient("60s"))) {
            sendWaiting(1, BUILT);
            sendBehind("first");
            outcomes(PARTITIONS, 0);
            registry.kill();
            registry.startAgain(patient("10s"));
            sendWaiting(BUILT + 1, ROWS);
            sendBehind("second");
            before = outcomes(2 * PARTITIONS, 0);
            registry.kill();
            // A row that named its device by product key waits anew where the device lies.
            registry.startAgain(patient("60s"));
            publish(registry);
            outcomes(2 * PARTITIONS + BUILT, ROWS - BUILT);
            sendBehind("last");
            outcomes(3 * PARTITIONS + BUILT, ROWS - BUILT);
        }

        assertThat(before)
                .as("decided when it was killed")
                .containsExactlyInAnyOrderElementsOf(passed("first", "second"));
        assertThat(outcomes(0, 0))
                .containsExactlyInAnyOrderElementsOf(Stream.of(passed("first", "second", "last").stream(), expected())
                        .flatMap(outcomes -> outcomes)
                        .toList());
    }

    private static String[] patient(String patience) {
        return new String[] {
            "--rollcall.registry.instance-id=alone", "--rollcall.registry.catalogue-patience=" + patience
        };
    }

    private void sendWaiting(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(number -> Accepting.send(log, waiting(number)));
    }

    private static DeviceAccepted waiting(int number) {
        Compass device = new Compass(number);
        return number % 2 == 0 ? device.byTuple(CONTOSO) : device.byProductKey(CONTOSO);
    }

    /** Rows that wait for nothing: once they are decided, all that came before them in their partition is kept. */
    private void sendBehind(String upload) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            DeviceAccepted row = row(upload, partition, proven(upload, partition));
            log.send(
                    TopicCatalogue.DEVICES_ACCEPTED,
                    partition,
                    row.getDeviceId(),
                    row.getRow().getRegistrationId(),
                    row);
        }
        log.flush();
    }

    private static String proven(String upload, int partition) {
        return "dev:%032x".formatted((upload + partition).hashCode());
    }

    private static List<String> passed(String... uploads) {
        return Stream.of(uploads)
                .flatMap(upload -> IntStream.range(0, PARTITIONS)
                        .mapToObj(partition -> upload + ':' + partition + " is " + proven(upload, partition)))
                .toList();
    }

    private static Stream<String> expected() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> waiting(number).getRow().getRegistrationId()
                        + (number <= BUILT ? " is " + new Compass(number).id() : " DEVICE_NOT_FOUND"));
    }

    private static void publish(Registry registry) {
        HttpResponse<String> answer = registry.call(
                "northwind",
                "POST",
                "/v1/partners/northwind/catalogue",
                Compass.catalogue(1, BUILT),
                "Content-Type",
                "text/csv");
        assertThat(Registry.json(answer).get("published").asInt()).isEqualTo(BUILT);
    }

    private List<String> outcomes(int registered, int refused) {
        List<String> outcomes = new ArrayList<>();
        log.read(TopicCatalogue.DEVICES_REGISTERED, found -> found.size() >= registered, PATIENCE).stream()
                .map(log::event)
                .map(DeviceRegistered.class::cast)
                .forEach(event -> outcomes.add(event.getRow().getRegistrationId() + " is " + event.getDeviceId()));
        log.read(TopicCatalogue.DEVICES_REFUSED, found -> found.size() >= refused, PATIENCE).stream()
                .map(log::event)
                .map(DeviceRefused.class::cast)
                .forEach(event -> outcomes.add(event.getRow().getRegistrationId()
                        + ' '
                        + event.getFinding().getCode()));
        return outcomes;
    }
}
