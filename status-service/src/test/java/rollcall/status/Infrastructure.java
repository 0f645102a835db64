package rollcall.status;

import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import rollcall.provisioning.Provision;

/**
 * One broker and one schema registry for all tests of a run, or of many where the environment says so ({@code
 * TESTCONTAINERS_REUSE_ENABLE}); tests keep apart by their uploads.
 */
public final class Infrastructure {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withStartupTimeout(PATIENCE)
            .withReuse(true);

    @SuppressWarnings("resource")
    private static final GenericContainer<?> REGISTRY = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
            .withExposedPorts(8080)
            .withReuse(true)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(8080).withStartupTimeout(PATIENCE));

    static {
        Startables.deepStart(KAFKA, REGISTRY).join();
        Provision.provision(KAFKA.getBootstrapServers(), registry(), (short) 1);
    }

    private Infrastructure() {}

    public static String kafka() {
        return KAFKA.getBootstrapServers();
    }

    public static URI registry() {
        return URI.create("http://" + REGISTRY.getHost() + ":" + REGISTRY.getMappedPort(8080));
    }
}
