package rollcall.systemtests.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.backbone.Backbone;
import rollcall.backbone.Database;
import rollcall.backbone.ThreeBrokers;
import rollcall.standalone.platform.Addresses;
import rollcall.systemtests.client.Answer;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.history.Verified;
import rollcall.systemtests.outages.Deliveries.Delivery;
import rollcall.systemtests.platform.Infrastructure;
import rollcall.systemtests.platform.SystemUnderTest;

/** Of three brokers, of which two have to have what is acknowledged, one is lost, then two. */
@Tag("nightly")
class BrokersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How long an upload waits for brokers that are not there, as short as a test can wait. */
    private static final Map<String, String> SETTINGS = Map.of(
            "ROLLCALL_REPLICATION", "" + ThreeBrokers.COPIES,
            "SPRING_KAFKA_PRODUCER_PROPERTIES_REQUEST_TIMEOUT_MS", "5000",
            "SPRING_KAFKA_PRODUCER_PROPERTIES_MAX_BLOCK_MS", "15000",
            "SPRING_KAFKA_PRODUCER_PROPERTIES_DELIVERY_TIMEOUT_MS", "15000");

    @AutoClose
    private static ThreeBrokers brokers;

    @AutoClose
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws SQLException {
        assumeTrue(Backbone.inContainers(), "three brokers run in containers only");
        brokers = ThreeBrokers.start();
        Backbone backbone = Backbone.shared();
        Database database = backbone.database().named("brokers");
        try (Connection connection =
                        DriverManager.getConnection(backbone.database().url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE brokers");
        }
        Addresses addresses = new Addresses(
                URI.create("http://localhost"),
                URI.create("http://localhost"),
                brokers.bootstrapServers(),
                backbone.schemaRegistry(),
                database.url(),
                database.user(),
                database.password());
        system = SystemUnderTest.on(addresses, Infrastructure.of(backbone), SETTINGS);
    }

    @Test
    void everyTopicHasItsCopiesThoseOfStreamsToo() throws Exception {
        Deliveries deliveries = new Deliveries(system.gateway(), "copies");
        deliveries.taken(deliveries.next(10)).awaitEnd(PATIENCE);

        assertThat(partitions())
                .allSatisfy(partition -> assertThat(partition.replicas()).hasSize(ThreeBrokers.COPIES));
    }

    @Test
    void withoutOneOfThemUploadsAreTakenAndDecided() {
        Deliveries deliveries = new Deliveries(system.gateway(), "one-lost");
        deliveries.taken(deliveries.next(100)).awaitEnd(PATIENCE);
        Delivery underWay = deliveries.next(5_000);
        CompletableFuture<Upload> taken =
                CompletableFuture.supplyAsync(() -> deliveries.takenInTheEnd(underWay, PATIENCE));

        brokers.kill(2);
        try {
            assertThat(taken.join().awaitEnd(PATIENCE).count("registered")).isEqualTo(5_000);
            Upload without = deliveries.takenInTheEnd(deliveries.next(500), PATIENCE);
            assertThat(without.awaitEnd(PATIENCE).count("registered")).isEqualTo(500);
        } finally {
            brokers.restart(2);
        }

        awaitAllInSync();
        Verified.history(system, "one of three brokers was lost", deliveries.acknowledged());
    }

    @Test
    void withoutTwoOfThemUploadsAreRefusedAndThenGoOnByThemselves() {
        Deliveries deliveries = new Deliveries(system.gateway(), "two-lost");
        Upload before = deliveries.taken(deliveries.next(2_000));
        Delivery refused = deliveries.next(500);

        brokers.kill(2);
        brokers.kill(3);
        Instant lost = Instant.now();
        try {
            Answer answer = deliveries.send(refused);
            System.out.printf("Without two brokers: %s after %s%n", answer, Duration.between(lost, Instant.now()));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
        } finally {
            brokers.restart(2);
            brokers.restart(3);
        }
        Instant back = Instant.now();

        assertThat(before.awaitEnd(PATIENCE).count("registered")).isEqualTo(2_000);
        Upload after = deliveries.takenInTheEnd(refused, PATIENCE).awaitEnd(PATIENCE);
        System.out.printf("With all brokers: all rows ended after %s%n", Duration.between(back, Instant.now()));
        assertThat(after.count("registered")).isEqualTo(500);
        awaitAllInSync();
        Verified.history(system, "two of three brokers were lost", deliveries.acknowledged());
    }

    private static void awaitAllInSync() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(partitions())
                        .allSatisfy(partition -> assertThat(partition.isr()).hasSize(ThreeBrokers.COPIES)));
    }

    private static Stream<TopicPartitionInfo> partitions() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()))) {
            var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream());
        }
    }
}
