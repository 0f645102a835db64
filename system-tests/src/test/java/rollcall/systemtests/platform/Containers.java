package rollcall.systemtests.platform;

import java.net.URI;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import rollcall.standalone.platform.Addresses;

/** Broker, schema registry and database from the public images. */
final class Containers {
    private static final int REGISTRY_PORT = 8080;

    private static final KafkaContainer KAFKA =
            new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:17");

    @SuppressWarnings("resource")
    private static final GenericContainer<?> REGISTRY = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
            .withExposedPorts(REGISTRY_PORT)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT));

    private Containers() {}

    static Addresses start() {
        Startables.deepStart(KAFKA, POSTGRES, REGISTRY).join();
        return new Addresses(
                URI.create("http://localhost"),
                KAFKA.getBootstrapServers(),
                URI.create("http://" + REGISTRY.getHost() + ":" + REGISTRY.getMappedPort(REGISTRY_PORT)),
                POSTGRES.getJdbcUrl(),
                POSTGRES.getUsername(),
                POSTGRES.getPassword());
    }

    static void stop() {
        Stream.of(KAFKA, POSTGRES, REGISTRY).forEach(Startable::stop);
    }
}
