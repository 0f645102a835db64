package rollcall.standalone.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.doctor.Snapshot.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the schema registry tells, through the interface that Confluent's introduced and others offer too. */
final class RegistryLook {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI registry;

    RegistryLook(URI registry) {
        this.registry = registry;
    }

    List<Subject> schemas() throws IOException, InterruptedException {
        List<Subject> subjects = new ArrayList<>();
        for (Topic topic : TopicCatalogue.events()) {
            subjects.add(subject(topic));
        }
        return subjects;
    }

    private Subject subject(Topic topic) throws IOException, InterruptedException {
        String name = topic.subject();
        Optional<JsonNode> latest = ask(request("/subjects/" + name + "/versions/latest"));
        Optional<JsonNode> shipped = latest.isEmpty()
                ? Optional.empty()
                : ask(request("/subjects/" + name)
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of(
                                "schemaType",
                                "AVRO",
                                "schema",
                                topic.schema().orElseThrow().toString())))));
        return new Subject(
                name,
                latest.map(found -> found.path("schema").asString()),
                latest.map(found -> found.path("version").asInt()).orElse(0),
                shipped.map(found -> found.path("version").asInt()),
                ask(request("/config/" + name))
                        .map(found -> found.path("compatibilityLevel").asString("")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(registry + "/apis/ccompat/v7" + path))
                .timeout(PATIENCE);
    }

    /** The answer; empty where the registry does not know what was asked about. */
    private Optional<JsonNode> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() != OK) {
            throw new IOException("answered " + answer.statusCode() + " to "
                    + answer.request().uri().getPath());
        }
        return Optional.of(json.readTree(answer.body()));
    }
}
