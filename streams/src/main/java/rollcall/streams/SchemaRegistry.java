package rollcall.streams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The schema registry, by the interface that Confluent's introduced and others offer too. */
public final class SchemaRegistry {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI api;

    /** @param api where the interface is, for instance {@code http://localhost:8090/apis/ccompat/v7} */
    public SchemaRegistry(URI api) {
        this.api = api;
    }

    /**
     * The schema with that id; empty if the registry knows none.
     *
     * @throws IOException if it cannot be reached or is in trouble itself
     * @throws org.apache.avro.SchemaParseException if what it knows is no Avro schema
     */
    public Optional<Schema> schema(int id) throws IOException, InterruptedException {
        HttpResponse<String> response = get("/schemas/ids/" + id);
        return switch (response.statusCode()) {
            case OK ->
                Optional.of(new Schema.Parser()
                        .parse(JsonMapper.shared()
                                .readTree(response.body())
                                .path("schema")
                                .asString()));
            case NOT_FOUND -> Optional.empty();
            default -> throw new IOException("the schema registry answers " + response.statusCode());
        };
    }

    /** Returns if the registry answers. */
    public void ping() throws IOException, InterruptedException {
        int status = get("/subjects").statusCode();
        if (status != OK) {
            throw new IOException("the schema registry answers " + status);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(api + path)).timeout(TIMEOUT).build(), BodyHandlers.ofString());
    }
}
