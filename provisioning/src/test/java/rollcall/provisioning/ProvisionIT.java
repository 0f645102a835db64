package rollcall.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicCheck;
import tools.jackson.databind.json.JsonMapper;

@Testcontainers
class ProvisionIT {
    @Container
    static final KafkaContainer KAFKA =
            new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    @Container
    @SuppressWarnings("resource")
    static final GenericContainer<?> REGISTRY = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forPort(8080));

    @Test
    void createsEveryTopicAsTheCatalogueHasItAndChangesNothingWhenRunAgain() throws Exception {
        provision();
        provision();

        try (Admin admin = admin()) {
            TopicCheck.verify(admin, TopicCatalogue.all(), Duration.ofSeconds(10));
            List<ConfigResource> resources = TopicCatalogue.all().stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                    .toList();
            var configs = admin.describeConfigs(resources).all().get();
            for (Topic topic : TopicCatalogue.all()) {
                var config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()));
                topic.settings()
                        .forEach((name, value) -> assertThat(config.get(name).value())
                                .as(topic.name() + " " + name)
                                .isEqualTo(value));
            }
        }
    }

    @Test
    void valuesCarryTheIdThatTheConfluentCompatibleInterfaceResolvesToTheirSchema() throws Exception {
        provision();
        try (Serde<UploadReceived> serde = EventSerdes.of(settings())) {
            UploadReceived upload = UploadReceived.newBuilder()
                    .setUploadId("5b0c6a2e-8a04-4a8e-9d3f-0a1f6f1d2c3b")
                    .setCustomer("contoso")
                    .setSubmitter("contoso")
                    .setRowCount(3)
                    .setReceivedAt(Instant.ofEpochMilli(1_700_000_000_000L))
                    .build();
            String topic = TopicCatalogue.UPLOADS_RECEIVED.name();
            byte[] bytes = serde.serializer().serialize(topic, upload);

            ByteBuffer wire = ByteBuffer.wrap(bytes);
            assertThat(wire.get()).isZero();
            assertThat(schemaWithId(wire.getInt())).isEqualTo(UploadReceived.getClassSchema());
            assertThat(serde.deserializer().deserialize(topic, bytes)).isEqualTo(upload);
        }
    }

    @Test
    void aTopicWithAnotherPartitionCountIsNamed() throws Exception {
        Topic stray = new Topic("stray", "any", Optional.empty(), 3, Topic.Cleanup.DELETE, Optional.empty());
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("stray", 2, (short) 1)))
                    .all()
                    .get();

            assertThatThrownBy(() -> TopicCheck.verify(admin, List.of(stray), Duration.ofSeconds(10)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("stray has 2 partitions instead of 3");
        }
    }

    @Test
    void aMissingTopicIsNamed() {
        Topic missing = new Topic("missing", "any", Optional.empty(), 3, Topic.Cleanup.DELETE, Optional.empty());
        try (Admin admin = admin()) {
            assertThatThrownBy(() -> TopicCheck.verify(admin, List.of(missing), Duration.ofSeconds(10)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot hold the topics against the catalogue");
        }
    }

    private static void provision() {
        Provision.provision(KAFKA.getBootstrapServers(), registry(), (short) 1);
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", KAFKA.getBootstrapServers()));
    }

    private static URI registry() {
        return URI.create("http://" + REGISTRY.getHost() + ":" + REGISTRY.getMappedPort(8080));
    }

    private static Schema schemaWithId(int id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry() + "/apis/ccompat/v7/schemas/ids/" + id))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new Schema.Parser()
                .parse(JsonMapper.shared().readTree(body).get("schema").asString());
    }

    /** The settings every service imports, with this registry's address in them. */
    private static Map<String, Object> settings() throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getSystemProperties().put("SCHEMA_REGISTRY_URL", registry().toString());
        var loaded = new YamlPropertySourceLoader()
                .load("kafka", new ClassPathResource("rollcall-kafka.yml"))
                .get(0);
        environment.getPropertySources().addLast(loaded);
        String prefix = "spring.kafka.properties[";
        return ((Map<?, ?>) loaded.getSource())
                .keySet().stream()
                        .map(Object::toString)
                        .filter(name -> name.startsWith(prefix))
                        .collect(Collectors.toMap(
                                name -> name.substring(prefix.length(), name.length() - 1),
                                name -> environment.getProperty(name)));
    }
}
