package rollcall.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rollcall.access.Door;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls of one service, as a document that is made from its code. It is kept with the gateway; {@code
 * -Drollcall.pages=write} writes it anew.
 */
public final class ServiceApi {
    private static final boolean WRITE = "write".equals(System.getProperty("rollcall.pages"));
    private static final Path KEPT = Path.of("..", "gateway", "src", "main", "resources", "rollcall", "gateway", "api");
    private static final Path FRAGMENTS = Path.of("src", "test", "openapi");

    private static final Pattern REF = Pattern.compile("(\"#/components/schemas/)(\\w+)\"");

    private final List<Call> calls;
    private final Door door;
    private final ObjectNode document;

    private ServiceApi(List<Call> calls, Door door, ObjectNode document) {
        this.calls = calls;
        this.door = door;
        this.document = document;
    }

    /** Of all handlers below the package of that class. Runs in the service's module. */
    public static ServiceApi of(Class<?> application, Door door) {
        return of(application.getPackageName(), door, Fragments.in(FRAGMENTS));
    }

    static ServiceApi of(String pack, Door door, Fragments fragments) {
        Mapped mapped = Mapped.below(pack, door);
        ObjectNode generated = renamed(mapped.generated(), fragments.names());
        Prose.tidy(generated);
        ObjectNode common = Fragments.common();
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        document.set("info", common.get("info"));
        document.set("servers", common.get("servers"));
        Map<String, Set<String>> groups = new TreeMap<>();
        ArrayNode tags = document.putArray("tags");
        ObjectNode paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        for (Call call : mapped.calls()) {
            String method = call.method().name().toLowerCase(Locale.ROOT);
            ObjectNode operation =
                    (ObjectNode) generated.path("paths").path(call.path()).path(method);
            String group = operation.path("tags").path(0).asString("");
            Operation whole = new Operation(call, operation, fragments, Json.member(components, "responses"));
            whole.complete(common.get("parameters"));
            Json.stream(generated.path("tags"))
                    .filter(tag -> tag.path("name").asString("").equals(group))
                    .forEach(tag -> groups.computeIfAbsent(whole.tag(), any -> new LinkedHashSet<>())
                            .add(tag.path("description").asString("")));
            Json.member(paths, call.path()).set(method, operation);
        }
        groups.forEach(
                (name, said) -> tags.addObject().put("name", name).put("description", String.join("\n\n", said)));
        Json.merge(components, generated.path("components"));
        Json.merge(components, common.get("components"));
        Json.merge(components, fragments.components());
        new Components(document).tidy();
        return new ServiceApi(mapped.calls(), door, document);
    }

    /** All at once: one schema's new name may be another's old one. */
    private static ObjectNode renamed(ObjectNode generated, JsonNode names) {
        String text = REF.matcher(generated.toString())
                .replaceAll(ref -> ref.group(1) + names.path(ref.group(2)).asString(ref.group(2)) + '"');
        ObjectNode renamed = (ObjectNode) JsonMapper.shared().readTree(text);
        ObjectNode schemas = Json.object();
        Json.members(renamed.path("components").path("schemas"))
                .forEach(schema ->
                        schemas.set(names.path(schema.getKey()).asString(schema.getKey()), schema.getValue()));
        Json.member(renamed, "components").set("schemas", schemas);
        return renamed;
    }

    /** Fails unless the gateway has just this document of the service. */
    public void isKeptAs(String service) {
        Path file = KEPT.resolve(service + ".json");
        String made = text() + '\n';
        try {
            if (WRITE) {
                Files.createDirectories(KEPT);
                Files.writeString(file, made);
            } else {
                assertThat(Files.exists(file) ? Files.readString(file) : "")
                        .as("%s is what the code says; -Drollcall.pages=write writes it anew", file)
                        .isEqualTo(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if a call lacks anything that its reader needs. */
    public void lacksNothing() {
        assertThat(Shortcomings.of(document, calls, door)).isEmpty();
    }

    /** Fails if it is no sound OpenAPI document, or an example is not what its schema says. */
    public void isSound() {
        assertThat(Soundness.faults(document)).isEmpty();
    }

    /** Fails unless each of these codes is told of some call; for those that no handler's code leads to. */
    public void tells(Collection<String> codes) {
        assertThat(document.path("paths").findValues("x-codes").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(JsonNode::asString))
                .containsAll(codes);
    }

    private String text() {
        return JsonMapper.builder()
                .build()
                .writer()
                .with(new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                .writeValueAsString(document);
    }
}
