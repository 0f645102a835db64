package rollcall.systemtests.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.backbone.SmallDisk;
import rollcall.standalone.platform.Home;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.outages.Deliveries.Delivery;
import rollcall.systemtests.platform.SystemUnderTest;

/** A disk is full: nothing that was acknowledged is lost, and with room again it all goes on. */
@Tag("nightly")
class FullDisksIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BROKER = "kafka";
    private static final int ROWS = 5_000;

    /** How long an upload waits for a broker that is not there, as short as a test can wait. */
    private static final Map<String, String> SETTINGS = Map.of(
            "ROLLCALL_INGEST_LIMITS_KEEPFREE", "0B",
            "ROLLCALL_REGISTRY_STOREMEMORY", "16MB",
            "SPRING_KAFKA_PRODUCER_PROPERTIES_REQUEST_TIMEOUT_MS", "5000",
            "SPRING_KAFKA_PRODUCER_PROPERTIES_MAX_BLOCK_MS", "15000",
            "SPRING_KAFKA_PRODUCER_PROPERTIES_DELIVERY_TIMEOUT_MS", "15000");

    private static Optional<SmallDisk> spool = Optional.empty();
    private static Optional<SmallDisk> stores = Optional.empty();
    private static Optional<SmallDisk> log = Optional.empty();
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws IOException {
        Home home = new Home(Files.createTempDirectory(Path.of("target"), "full-disks-"));
        Path data = home.root().resolve("data");
        spool = SmallDisk.on(data.resolve("ingest-service"), 256);
        stores = SmallDisk.on(data.resolve("registry-service"), 1_536);
        log = SmallDisk.on(data.resolve(BROKER), 1_024);
        assumeTrue(spool.isPresent() && stores.isPresent() && log.isPresent(), "no file system can be mounted");
        system = SystemUnderTest.in(home, SETTINGS);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
        Stream.of(spool, stores, log).flatMap(Optional::stream).forEach(SmallDisk::close);
    }

    @Test
    void ofTheSpoolRefusesUploadsUntilThereIsRoom() {
        Deliveries deliveries = new Deliveries(system.gateway(), "spool-full");
        Delivery delivery = deliveries.next(ROWS);

        spool.orElseThrow().fill(1 << 20);
        try {
            Answer refused = deliveries.send(delivery);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.text()).contains("SPOOL_FULL");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        } finally {
            spool.orElseThrow().empty();
        }

        assertThat(deliveries.taken(delivery).awaitEnd(PATIENCE).count("registered"))
                .isEqualTo(ROWS);
        Verified.history(system, "the spool's disk was full", deliveries.acknowledged());
    }

    @Test
    void ofTheRegistrysStoresKeepsRowsWaitingUntilThereIsRoom() throws IOException {
        Deliveries deliveries = new Deliveries(system.gateway(), "stores-full");
        deliveries.taken(deliveries.next(100)).awaitEnd(PATIENCE);

        Upload taken;
        stores.orElseThrow().fill(0);
        try {
            taken = deliveries.taken(deliveries.next(4 * ROWS));
            await().atMost(PATIENCE).until(() -> troubles("registry-service") > 0);
            assertThat(taken.count("pending")).isPositive();
        } finally {
            stores.orElseThrow().empty();
        }

        assertThat(taken.awaitEnd(PATIENCE).count("registered")).isEqualTo(4 * ROWS);
        Verified.history(system, "the disk of the registry's stores was full", deliveries.acknowledged());
    }

    @Test
    void ofTheBrokerLosesNothingAndGoesOnWhenItIsStartedWithRoom() throws Exception {
        Deliveries deliveries = new Deliveries(system.gateway(), "broker-full");
        Upload before = deliveries.taken(deliveries.next(ROWS));
        Delivery during = deliveries.next(ROWS);

        log.orElseThrow().fill(0);
        CompletableFuture<Answer> sent = CompletableFuture.supplyAsync(() -> deliveries.send(during));
        await().atMost(PATIENCE).until(() -> !system.supervisor().report(BROKER).ready() || sent.isDone());
        Answer refused = sent.join();
        System.out.println("With the broker's disk full: " + refused);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        system.supervisor().stop(BROKER);
        log.orElseThrow().empty();
        system.supervisor().restart(BROKER);

        Upload after = deliveries.takenInTheEnd(during, PATIENCE).awaitEnd(PATIENCE);
        assertThat(after.count("registered")).isEqualTo(ROWS);
        assertThat(before.awaitEnd(PATIENCE).count("registered")).isEqualTo(ROWS);
        Verified.history(system, "the broker's disk was full", deliveries.acknowledged());
    }

    /** How often a service's log tells that its disk is full. */
    private static long troubles(String service) throws IOException {
        try (Stream<String> lines = Files.lines(system.log(service))) {
            return lines.filter(line -> line.contains("No space left on device"))
                    .count();
        }
    }
}
