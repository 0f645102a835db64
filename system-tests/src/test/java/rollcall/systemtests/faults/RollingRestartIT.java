package rollcall.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.platform.SystemUnderTest;

/**
 * One service after the other is ended in order and started again, a single instance of each, while clients upload and never
 * try twice: the gateway waits for who is away.
 */
@Tag("nightly")
class RollingRestartIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> SERVICES =
            List.of("ingest-service", "validation-service", "registry-service", "status-service");
    private static final int CLIENTS = 3;
    private static final int ROWS = 200;

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();
    private final Chance chance = new Chance();

    @Test
    void noUploadFailsWhileEveryServiceIsRestarted() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Acknowledgement> acknowledgements = new ArrayList<>();
        try {
            List<Future<List<Upload>>> sent = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                int client = number;
                sent.add(clients.submit(() -> uploads(client, over)));
            }
            for (String service : SERVICES) {
                chance.pause(Duration.ofSeconds(2));
                system.stop(service);
                system.start(service);
            }
            over.set(true);
            for (Future<List<Upload>> uploads : sent) {
                for (Upload upload : uploads.get()) {
                    acknowledgements.add(Acknowledgement.of(upload.awaitEnd(PATIENCE), "", ROWS));
                }
            }
        } finally {
            over.set(true);
            clients.shutdownNow();
        }

        assertThat(acknowledgements).hasSizeGreaterThan(CLIENTS * SERVICES.size());
        Verified.history(system, "restart of " + SERVICES + " without a failed upload, " + chance, acknowledgements);
    }

    /** One after the other; any answer but 202 ends it. */
    private List<Upload> uploads(int client, AtomicBoolean over) {
        String customer = "restarted-" + client;
        List<Upload> uploads = new ArrayList<>();
        while (!over.get()) {
            SampleUpload sample = SampleUpload.of(
                            new SampleDevices(chance.seed() + client), ROWS, SampleFormat.PARTNER_CENTER)
                    .startingAt((long) uploads.size() * ROWS);
            Answer answer = gateway.upload(customer, sample);
            uploads.add(Upload.acknowledged(gateway, customer, answer));
        }
        return uploads;
    }
}
