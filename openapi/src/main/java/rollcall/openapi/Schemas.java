package rollcall.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds values against the schemas of a document. */
record Schemas(JsonNode document) {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema OF_SCHEMAS = REGISTRY.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));

    /** What is wrong with a value, if it is to be what that schema of the document says. */
    Stream<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = Json.object();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return faults(REGISTRY.getSchema(whole), value);
    }

    /** What is wrong with the document's schemas themselves. */
    Stream<String> faults() {
        return Json.members(document.path("components").path("schemas"))
                .flatMap(schema ->
                        faults(OF_SCHEMAS, schema.getValue()).map(fault -> "schema " + schema.getKey() + ": " + fault));
    }

    private static Stream<String> faults(Schema schema, JsonNode value) {
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString);
    }

    /** A schema or another part, wherever it stands. */
    JsonNode resolved(JsonNode part) {
        String ref = part.path("$ref").asString("");
        return ref.isEmpty() ? part : document.at(ref.substring(1));
    }
}
