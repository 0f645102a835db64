package rollcall.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import tools.jackson.databind.json.JsonMapper;

/** A real broker and a real schema registry with all topics and schemas, shared by all tests of a run. */
final class Surroundings {
    @SuppressWarnings("resource")
    private static final KafkaContainer KAFKA =
            new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    @SuppressWarnings("resource")
    private static final GenericContainer<?> REGISTRY = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(8080));

    static {
        Startables.deepStart(KAFKA, REGISTRY).join();
        createTopics();
        TopicCatalogue.events().forEach(Surroundings::registerSchema);
    }

    private Surroundings() {}

    static KafkaContainer broker() {
        return KAFKA;
    }

    static String bootstrapServers() {
        return KAFKA.getBootstrapServers();
    }

    static String registry() {
        return "http://" + REGISTRY.getHost() + ":" + REGISTRY.getMappedPort(8080);
    }

    private static void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(TopicCatalogue.all().stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of((short) 1)))
                            .toList())
                    .all()
                    .get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void registerSchema(Topic topic) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "schemaType",
                        "AVRO",
                        "schema",
                        topic.schema().orElseThrow().toString()));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(registry() + "/apis/ccompat/v7/subjects/" + topic.subject() + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
