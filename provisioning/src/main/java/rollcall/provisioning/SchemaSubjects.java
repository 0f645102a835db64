package rollcall.provisioning;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import rollcall.schemas.Topic;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers schemas through the HTTP interface that Confluent's registry introduced and others offer too, so that it does
 * not matter whose registry it is.
 */
final class SchemaSubjects {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI api;

    /** @param registry where the registry is, without a path */
    SchemaSubjects(URI registry) {
        this.api = URI.create(registry + "/apis/ccompat/v7");
    }

    void register(Collection<Topic> topics) {
        topics.forEach(this::register);
    }

    private void register(Topic topic) {
        String schema = topic.schema().orElseThrow().toString();
        send("PUT", "/config/" + topic.subject(), new Compatibility(COMPATIBILITY));
        send("POST", "/subjects/" + topic.subject() + "/versions", new Registration("AVRO", schema));
    }

    private void send(String method, String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", CONTENT_TYPE)
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        HttpResponse<String> response = answer(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    method + " " + path + " was answered with " + response.statusCode() + ": " + response.body());
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException("the schema registry at " + api + " does not answer", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while schemas were being registered", stopped);
        }
    }

    private record Compatibility(String compatibility) {}

    private record Registration(String schemaType, String schema) {}
}
