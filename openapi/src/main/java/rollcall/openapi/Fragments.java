package rollcall.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What no generator can see, in the words of OpenAPI itself: bodies that are read or written as a stream, and examples.
 *
 * @param calls parts of operations, by name; {@code x-never} lists codes that the call does not say, though its code could
 * @param reached parts of operations, by the class that reads or writes them; for every call whose code leads there
 * @param parameters what they mean, by tag and name, unless the handler's Javadoc says it
 * @param names of schemas, where that of the record does not do
 * @param components parts of schemas and the like
 */
record Fragments(JsonNode calls, JsonNode reached, JsonNode parameters, JsonNode names, JsonNode components) {
    /** Those of a module, from its directory. */
    static Fragments in(Path folder) {
        ObjectNode all = Json.object();
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .forEach(file -> Json.merge(all, read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fragments(
                all.path("calls"),
                all.path("reached"),
                all.path("parameters"),
                all.path("names"),
                all.path("components"));
    }

    /** What all services have in common. */
    static ObjectNode common() {
        return tree(new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Fragments.class.getResourceAsStream("common.yml")));
    }

    private static ObjectNode read(Path file) {
        try {
            return tree(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode tree(Object read) {
        return JsonMapper.shared().valueToTree(read);
    }
}
