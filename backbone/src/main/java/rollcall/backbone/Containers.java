package rollcall.backbone;

import com.github.dockerjava.api.DockerClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The public images. */
final class Containers implements Ground {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    /** The variable of who prepares an engine beside the tests: names a file that is there once it is ready, or cannot be had. */
    private static final String READY = "ROLLCALL_CONTAINERS_READY";

    private static final Duration PREPARATION = Duration.ofMinutes(10);

    /** They are gone before the optimizing compiler has paid for itself. */
    static final Map<String, String> FOR_A_WHILE = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static SchemaRegistry sharedRegistry;

    private final SchemaRegistry registry;
    private final boolean sharesRegistry;
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv(FOR_A_WHILE)
            .withStartupTimeout(PATIENCE);
    private final PostgreSQLContainer postgres = postgres(SchemaRegistry.freePort());

    /** Its port on this machine stays the same when it is stopped and started. */
    private static PostgreSQLContainer postgres(int port) {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:17").withStartupTimeout(PATIENCE);
        container.setPortBindings(List.of(port + ":" + PostgreSQLContainer.POSTGRESQL_PORT));
        return container;
    }

    Containers() {
        this(new SchemaRegistry(), false);
    }

    private Containers(SchemaRegistry registry, boolean sharesRegistry) {
        this.registry = registry;
        this.sharesRegistry = sharesRegistry;
    }

    /** It takes longest of all to start, and what it knows is the same for whoever asks. */
    static synchronized Containers onTheSharedRegistry() {
        if (sharedRegistry == null) {
            sharedRegistry = new SchemaRegistry();
        }
        return new Containers(sharedRegistry, true);
    }

    /** Whether an engine answers. One that is being made ready is waited for: what needs no container goes on meanwhile. */
    static boolean arePossible() {
        Optional.ofNullable(System.getenv(READY))
                .map(Path::of)
                .ifPresent(ready -> Awaitility.await("what " + READY + " names")
                        .atMost(PREPARATION)
                        .until(() -> Files.exists(ready)));
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public synchronized String bootstrapServers() {
        startMessaging();
        return kafka.getBootstrapServers();
    }

    @Override
    public synchronized URI schemaRegistry() {
        startMessaging();
        return registry.uri();
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
        pause(kafka);
    }

    @Override
    public void resumeBroker() {
        resume(kafka);
    }

    @Override
    public void stopRegistry() {
        if (sharesRegistry) {
            throw new IllegalStateException("others use it");
        }
        stop(registry, 1);
    }

    @Override
    public void startRegistry() {
        start(registry);
    }

    @Override
    public void pauseDatabase() {
        pause(postgres);
    }

    @Override
    public void resumeDatabase() {
        resume(postgres);
    }

    @Override
    public void stopDatabase() {
        stop(postgres, 10);
    }

    @Override
    public void startDatabase() {
        start(postgres);
    }

    private void pause(GenericContainer<?> container) {
        docker().pauseContainerCmd(container.getContainerId()).exec();
    }

    private void resume(GenericContainer<?> container) {
        docker().unpauseContainerCmd(container.getContainerId()).exec();
    }

    private void stop(GenericContainer<?> container, int seconds) {
        docker().stopContainerCmd(container.getContainerId())
                .withTimeout(seconds)
                .exec();
    }

    private void start(GenericContainer<?> container) {
        docker().startContainerCmd(container.getContainerId()).exec();
    }

    private DockerClient docker() {
        return kafka.getDockerClient();
    }

    @Override
    public void close() {
        Stream.of(kafka, postgres).parallel().forEach(Startable::stop);
        if (!sharesRegistry) {
            registry.stop();
        }
    }

    @Override
    public String toString() {
        return "Testcontainers";
    }
}
