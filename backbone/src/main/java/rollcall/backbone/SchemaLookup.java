package rollcall.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

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

    private Schema ask(int id) {
        HttpRequest request = HttpRequest.newBuilder(registry.resolve("/apis/ccompat/v7/schemas/ids/" + id))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("no schema has the id " + id + ": " + response.body());
            }
            return new Schema.Parser()
                    .parse(JsonMapper.shared()
                            .readTree(response.body())
                            .get("schema")
                            .asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
