package rollcall.status.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import rollcall.access.TestIssuer;
import rollcall.events.UploadReceived;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;

/** A client that is cut off again and again, and goes on wherever it is let in. */
class InstancesIT {
    private static final int UPLOADS = 20;
    private static final int ROWS = 100;

    private final Random random = new Random(3);
    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();
    private final int firstDevice = (int) (System.nanoTime() & 0xFFFFFF) * 100;
    private final List<Heard.Event> heard = new ArrayList<>();
    private String lastId = "";

    @Test
    void goesOnAtAnyInstanceUnderLoadWithoutGapOrDouble() {
        // So few are remembered that many a resumption is a replay.
        try (StatusService first = StatusService.start("--rollcall.status.events.remembered=50");
                StatusService second = first.another("--rollcall.status.events.remembered=50");
                StatusService third = first.another("--rollcall.status.events.remembered=50");
                Log log = new Log()) {
            List<StatusService> instances = List.of(first, second, third);
            hear(instances.get(0), 0);
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(log));
            for (int turn = 0; finished() < UPLOADS; turn++) {
                hear(instances.get(turn % 3), 1 + random.nextInt(250));
            }
            written.join();
        }
        assertThat(heard.stream().filter(event -> event.name().equals("device-status")))
                .extracting(event -> event.data().path("registrationId").asString())
                .doesNotHaveDuplicates()
                .hasSize(UPLOADS * ROWS);
        assertThat(heard).noneMatch(event -> event.name().equals("reset"));
    }

    /** Listens until so much more has been heard, or nothing more is to come. */
    private void hear(StatusService instance, int more) {
        EventClient client = EventClient.listen(
                instance.uri("/v1/customers/" + customer + "/events"),
                TestIssuer.shared().bearer(customer),
                lastId);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !client.heard.lastId().isEmpty()
                        && (client.heard.events().size() >= more || finished(client.heard.events()) >= UPLOADS));
        client.close();
        heard.addAll(client.heard.events());
        lastId = client.heard.lastId();
    }

    private long finished() {
        return finished(List.of());
    }

    private long finished(List<Heard.Event> more) {
        return Stream.concat(heard.stream(), more.stream())
                .filter(event -> event.name().equals("upload-finished"))
                .map(event -> event.data().path("id").asString())
                .distinct()
                .count();
    }

    private void write(Log log) {
        for (int number = 0; number < UPLOADS; number++) {
            UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", ROWS);
            List<SpecificRecord> events = new ArrayList<>(List.of(upload));
            for (int row = 1; row <= ROWS; row++) {
                events.add(
                        row % 3 == 0
                                ? sample.rejected(upload, row, "HASH_REQUIRED")
                                : sample.registered(upload, row, firstDevice + number * ROWS + row, 1));
            }
            events.add(SampleEvents.complete(upload));
            log.write(events);
        }
    }
}
