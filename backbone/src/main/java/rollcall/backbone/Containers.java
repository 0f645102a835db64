package rollcall.backbone;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The public images. */
final class Containers implements Ground {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int REGISTRY_PORT = 8080;

    /** They are gone before the optimizing compiler has paid for itself. */
    private static final Map<String, String> FOR_A_WHILE = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final int registryPort = freePort();
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv(FOR_A_WHILE)
            .withStartupTimeout(PATIENCE);
    private final GenericContainer<?> registry = registry(registryPort);
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:17").withStartupTimeout(PATIENCE);

    static boolean arePossible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /** Its port on this machine stays the same when it is stopped and started, and so does what it knows. */
    private static GenericContainer<?> registry(int port) {
        GenericContainer<?> container = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
                .withEnv("APICURIO_DATASOURCE_URL", "jdbc:h2:file:/tmp/registry")
                .withEnv(FOR_A_WHILE)
                .withStartupTimeout(PATIENCE)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(REGISTRY_PORT));
        container.setExposedPorts(List.of(REGISTRY_PORT));
        container.setPortBindings(List.of(port + ":" + REGISTRY_PORT));
        return container;
    }

    @Override
    public synchronized String bootstrapServers() {
        startMessaging();
        return kafka.getBootstrapServers();
    }

    @Override
    public synchronized URI schemaRegistry() {
        startMessaging();
        return URI.create("http://" + registry.getHost() + ":" + registryPort);
    }

    private void startMessaging() {
        if (kafka.getContainerId() == null) {
            Startables.deepStart(kafka, registry).join();
        }
    }

    @Override
    public synchronized Database database() {
        if (postgres.getContainerId() == null) {
            postgres.start();
        }
        return new Database(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public void pauseBroker() {
        docker().pauseContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public void resumeBroker() {
        docker().unpauseContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public void stopRegistry() {
        docker().stopContainerCmd(registry.getContainerId()).withTimeout(1).exec();
    }

    @Override
    public void startRegistry() {
        docker().startContainerCmd(registry.getContainerId()).exec();
    }

    private DockerClient docker() {
        return kafka.getDockerClient();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        Stream.of(kafka, registry, postgres).parallel().forEach(Startable::stop);
    }

    @Override
    public String toString() {
        return "Testcontainers";
    }
}
