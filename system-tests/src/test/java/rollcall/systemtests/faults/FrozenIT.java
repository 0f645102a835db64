package rollcall.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.standalone.process.ChildProcess;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Insistent;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Acknowledgement;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.platform.SystemUnderTest;

/**
 * A registry stands still in the middle of a transaction, for longer than the others wait for it, and goes on as if nothing
 * had been: another has its devices by then, and nothing that it still says counts.
 */
@Tag("nightly")
class FrozenIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration FROZEN = Duration.ofSeconds(30);
    private static final int ROWS = 20_000;
    private static final String OTHER = "registry-service-2";

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();
    private final Chance chance = new Chance();

    @Test
    void aRegistryThatWakesUpAfterItsWorkWasTakenOverIsNotHeard() {
        system.startBeside("registry-service", OTHER, Map.of());
        CompletableFuture<Upload> sent = CompletableFuture.supplyAsync(this::upload);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> registered() > 0);
        ChildProcess registry = system.supervisor().process("registry-service");

        registry.freeze();
        int before = registered();
        await().pollDelay(FROZEN).atMost(FROZEN.plusSeconds(10)).until(() -> true);
        int meanwhile = registered();
        registry.thaw();

        Upload upload = sent.join().awaitEnd(PATIENCE);
        system.awaitReady();
        assertThat(registry.isAlive()).isTrue();
        assertThat(before).as("registered when it stood still").isLessThan(ROWS);
        assertThat(meanwhile).as("registered while it stood still").isGreaterThan(before);
        Verified.history(
                system,
                "registry frozen for %d s at %d of %d rows, at %d when it woke up, %s"
                        .formatted(FROZEN.toSeconds(), before, ROWS, meanwhile, chance),
                List.of(Acknowledgement.of(upload, "frozen", ROWS)));
    }

    @AfterEach
    void stopTheOther() {
        system.remove(OTHER);
    }

    private int registered() {
        return gateway.get("/customers/frozen/uploads")
                .json()
                .at("/items/0/counts/registered")
                .asInt();
    }

    private Upload upload() {
        SampleUpload sample = SampleUpload.of(new SampleDevices(chance.seed()), ROWS, SampleFormat.PARTNER_CENTER);
        return new Insistent(gateway).upload("frozen", sample, "frozen");
    }
}
