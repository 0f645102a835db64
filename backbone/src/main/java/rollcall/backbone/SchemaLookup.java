package rollcall.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Resolves schema ids at the registry's Confluent-compatible interface, as any Kafka client of the field would. */
public final class SchemaLookup {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Schema> known = new ConcurrentHashMap<>();
    private final URI registry;

    /** @param registry its address, without a path */
    public SchemaLookup(URI registry) {
        this.registry = registry;
    }

    /**
     * The schema with that id.
     *
     * @throws IllegalStateException if the registry knows none
     */
    public Schema byId(int id) {
        return known.computeIfAbsent(id, this::ask);
    }

    /**
     * Makes a schema known, if the registry lets it.
     *
     * @return its id
     */
    public int register(String subject, Schema schema) {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("schema", schema.toString());
        return send(HttpRequest.newBuilder(registry.resolve("/apis/ccompat/v7/subjects/" + subject + "/versions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build())
                .get("id")
                .asInt();
    }

    private Schema ask(int id) {
        JsonNode known = send(HttpRequest.newBuilder(registry.resolve("/apis/ccompat/v7/schemas/ids/" + id))
                .build());
        return new Schema.Parser().parse(known.get("schema").asString());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answers: " + response.body());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
