package rollcall.streams;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import tools.jackson.databind.json.JsonMapper;

/** A broker and a schema registry with everything of the catalogue on them, for one test class. */
public final class Backbone implements AutoCloseable {
    private static final String API = "/apis/ccompat/v7";
    private static final int REGISTRY_PORT = 8080;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int registryPort = freePort();
    private final KafkaContainer kafka =
            new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private final GenericContainer<?> registry = registry(registryPort);

    private Backbone() {}

    public static Backbone start() {
        Backbone backbone = new Backbone();
        Startables.deepStart(backbone.kafka, backbone.registry).join();
        backbone.createTopics();
        TopicCatalogue.events().forEach(backbone::register);
        return backbone;
    }

    /** Its port on this machine stays the same when it is stopped and started, and so does what it knows. */
    private static GenericContainer<?> registry(int port) {
        GenericContainer<?> container = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
                .withEnv("APICURIO_DATASOURCE_URL", "jdbc:h2:file:/tmp/registry")
                .waitingFor(Wait.forHttp(API + "/subjects").forPort(REGISTRY_PORT));
        container.setExposedPorts(List.of(REGISTRY_PORT));
        container.setPortBindings(List.of(port + ":" + REGISTRY_PORT));
        return container;
    }

    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    public URI registryUrl() {
        return URI.create("http://localhost:" + registryPort);
    }

    /** What a service is started with to find both. */
    public Stream<String> arguments() {
        return Stream.of(
                "--KAFKA_BOOTSTRAP_SERVERS=" + bootstrapServers(),
                "--SCHEMA_REGISTRY_URL=" + registryUrl(),
                "--server.port=0");
    }

    public void stopRegistry() {
        docker().stopContainerCmd(registry.getContainerId()).withTimeout(1).exec();
    }

    public void startRegistry() {
        docker().startContainerCmd(registry.getContainerId()).exec();
    }

    private DockerClient docker() {
        return registry.getDockerClient();
    }

    /** The schema under that id at the registry's Confluent-compatible interface; empty if there is none. */
    public Optional<Schema> schema(int id) {
        try {
            return new SchemaRegistry(URI.create(registryUrl() + API)).schema(id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(TopicCatalogue.all().stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void register(Topic topic) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "schemaType",
                        "AVRO",
                        "schema",
                        topic.schema().orElseThrow().toString()));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(registryUrl() + API + "/subjects/" + topic.subject() + "/versions"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(topic.subject() + ": " + response.body());
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
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
        registry.stop();
        kafka.stop();
    }
}
