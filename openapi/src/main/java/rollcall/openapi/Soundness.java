package rollcall.openapi;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether a document is OpenAPI, and whether its examples are what it says. */
public final class Soundness {
    private Soundness() {}

    /** What is wrong with it; empty if nothing is. */
    public static List<String> faults(JsonNode document) {
        Schemas schemas = new Schemas(document);
        return Stream.of(
                        parsed(document),
                        schemas.faults(),
                        Json.members(document.path("components").path("schemas"))
                                .flatMap(schema -> examples(schemas, schema)),
                        document.findValues("content").stream()
                                .flatMap(Json::members)
                                .flatMap(content -> examples(schemas, content.getValue())))
                .flatMap(faults -> faults)
                .distinct()
                .toList();
    }

    private static Stream<String> parsed(JsonNode document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setValidateInternalRefs(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document.toString(), null, options);
        Stream<String> unreadable = result.getOpenAPI() == null ? Stream.of("it cannot be read") : Stream.of();
        return Stream.concat(unreadable, result.getMessages().stream());
    }

    private static Stream<String> examples(Schemas schemas, Map.Entry<String, JsonNode> schema) {
        return Json.stream(schema.getValue().path("examples"))
                .flatMap(example -> schemas.faults(schema.getValue(), example))
                .map(fault -> "example of " + schema.getKey() + ": " + fault);
    }

    private static Stream<String> examples(Schemas schemas, JsonNode content) {
        Stream<JsonNode> several = Json.members(content.path("examples"))
                .map(example -> example.getValue().path("value"));
        return Stream.concat(several, content.has("example") ? Stream.of(content.get("example")) : Stream.of())
                .flatMap(example -> schemas.faults(content.path("schema"), example))
                .map(fault -> "example " + fault);
    }
}
