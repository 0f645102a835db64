package rollcall.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What the AsyncAPI document tells the world is what the catalogue tells the services. */
class AsyncApiTest {
    private static Map<String, Object> document;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            document = new Yaml().load(file);
        }
    }

    static List<Topic> topics() {
        return TopicCatalogue.events();
    }

    @Test
    void describesTheTopicsOfTheCatalogueAndNoOther() {
        assertThat(map(document, "channels").keySet())
                .containsExactlyElementsOf(topics().stream().map(Topic::name).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void describesATopicAsTheCatalogueDoes(Topic topic) {
        Map<String, Object> channel = map(document, "channels", topic.name());
        Map<String, Object> kafka = map(channel, "bindings", "kafka");
        Map<String, Object> settings = map(kafka, "topicConfiguration");

        assertThat(channel).containsEntry("address", topic.name());
        assertThat(kafka).containsEntry("partitions", topic.partitions());
        assertThat(settings.get("cleanup.policy"))
                .isEqualTo(List.of(topic.cleanup().policy()));
        assertThat(settings.get("retention.ms")).hasToString(topic.settings().get("retention.ms"));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void namesTheRecordTypeItsSchemaAndItsKey(Topic topic) {
        String event = topic.value().orElseThrow().getSimpleName();
        Map<String, Object> channel = map(document, "channels", topic.name(), "messages");
        assertThat(channel).hasSize(1);
        String name = channel.keySet().iterator().next();
        Map<String, Object> message = map(document, "components", "messages", name);
        String schema = (String) map(message, "payload", "schema").get("$ref");

        assertThat(map(channel, name)).containsEntry("$ref", "#/components/messages/" + name);
        assertThat(map(message, "bindings", "kafka", "key")).containsEntry("description", topic.key());
        assertThat(Path.of(schema)).hasFileName(event + ".avsc");
        assertThat(Files.exists(Path.of("src/main/resources").resolve(schema))).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String... path) {
        Map<String, Object> at = from;
        for (String step : path) {
            assertThat(at).containsKey(step);
            at = (Map<String, Object>) at.get(step);
        }
        return at;
    }
}
