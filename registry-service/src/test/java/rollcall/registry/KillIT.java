package rollcall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.schemas.TopicCatalogue;

class KillIT extends OnBackbone {
    private static final int ROWS = 20_000;
    private static final int DEVICES = 15_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void aKilledServiceLeavesEachRowWithExactlyOneOutcome() {
        int before;
        List<String> outcomes;
        try (ForkedRegistry registry = Registry.fork(backbone, directory)) {
            sendRows(1, ROWS / 4);
            log.flush();
            log.read(TopicCatalogue.DEVICES_REGISTERED, found -> found.size() >= ROWS / 10, PATIENCE);
            sendRows(ROWS / 4 + 1, ROWS / 2);
            registry.kill();
            sendRows(ROWS / 2 + 1, ROWS);
            log.flush();
            before = outcomes(0).size();
            registry.startAgain();
            outcomes = outcomes(ROWS);
        }

        assertThat(before).as("rows decided when it was killed").isBetween(ROWS / 10, ROWS / 2);
        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(number -> "U:" + number)
                        .toList());
        assertThat(log.read(TopicCatalogue.DEVICES_REGISTERED)).hasSize(DEVICES);
    }

    /** The rows beyond the first {@link #DEVICES} name a device a second time. */
    private void sendRows(int first, int last) {
        for (int number = first; number <= last; number++) {
            int device = number <= DEVICES ? number : number - DEVICES;
            String id = "dev:%032x".formatted(device);
            log.send(TopicCatalogue.DEVICES_ACCEPTED, device % 6, id, "U:" + number, row("U", number, id));
        }
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
}
