package rollcall.systemtests.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Insistent;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.platform.SystemUnderTest;

/** kill -9 of any service at any moment, again and again while uploads arrive. */
@Tag("nightly")
class KillsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(2);
    private static final int UPLOADS_A_KILL = 2;

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Insistent client = new Insistent(system.gateway());
    private final ExecutorService clients = Executors.newFixedThreadPool(2 * UPLOADS_A_KILL);
    private final Chance chance = new Chance();

    @Test
    void twentyKillsInAHundredThousandRows() throws Exception {
        kill(
                chance.turns(
                        List.of(
                                "gateway",
                                "ingest-service",
                                "validation-service",
                                "registry-service",
                                "status-service"),
                        20),
                100_000);
    }

    @AfterEach
    void endClients() {
        clients.shutdownNow();
    }

    private void kill(List<String> services, int rows) throws Exception {
        int uploads = services.size() * UPLOADS_A_KILL;
        List<Future<Upload>> sent = new ArrayList<>();
        for (String service : services) {
            for (int more = 0; more < UPLOADS_A_KILL; more++) {
                int number = sent.size();
                sent.add(clients.submit(() -> upload(number, rows / uploads)));
            }
            await().atMost(PATIENCE)
                    .until(() -> system.supervisor().report(service).ready());
            chance.pause(BETWEEN_KILLS);
            system.kill(service);
        }

        List<Upload> uploaded = new ArrayList<>();
        for (Future<Upload> upload : sent) {
            uploaded.add(upload.get());
        }
        // Whoever asks how it goes must not meet a gateway that was killed last.
        system.awaitReady();
        List<Acknowledgement> acknowledgements = new ArrayList<>();
        for (Upload upload : uploaded) {
            acknowledgements.add(
                    Acknowledgement.of(upload.awaitEnd(PATIENCE), key(acknowledgements.size()), rows / uploads));
        }
        Verified.history(
                system,
                "kill -9 of " + services + ", " + client.repeated() + " requests repeated, " + chance,
                acknowledgements);
    }

    /** Two customers in turn, who each claim some devices of the other's last upload. */
    private Upload upload(int number, int rows) {
        SampleUpload sample = SampleUpload.of(new SampleDevices(chance.seed()), rows, SampleFormat.PARTNER_CENTER)
                .startingAt((long) number * rows * 9 / 10)
                .damaged(50, List.of(SampleDefect.TRUNCATED_HASH, SampleDefect.DUPLICATE));
        return client.upload("killed-" + number % 2, sample, key(number));
    }

    private String key(int number) {
        return "upload-" + number + "-of-" + chance.seed();
    }
}
