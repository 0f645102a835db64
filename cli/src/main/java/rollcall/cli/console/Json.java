package rollcall.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import rollcall.client.ApiClient;

/** JSON as the public API writes it: what is unknown is left out, times are in UTC. */
public final class Json {
    private static final ObjectMapper MAPPER = ApiClient.createDefaultObjectMapper();

    private Json() {}

    /** In one line. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** For people to read, too. */
    public static String indented(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Empty if it is no JSON. */
    public static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    /** Empty if it is no JSON of that shape. */
    public static <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, type));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }
}
