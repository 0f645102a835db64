package rollcall.openapi;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees, put together. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode ref(String kind, String name) {
        return object().put("$ref", "#/components/" + kind + '/' + name);
    }

    /** The member, which is made if it is missing. */
    static ObjectNode member(ObjectNode in, String name) {
        return in.get(name) instanceof ObjectNode there ? there : in.putObject(name);
    }

    static ArrayNode list(ObjectNode in, String name) {
        return in.get(name) instanceof ArrayNode there ? there : in.putArray(name);
    }

    /** Adds what the other says: objects member by member, parameters by name and place, all else in place of what was there. */
    static void merge(ObjectNode into, JsonNode more) {
        for (Map.Entry<String, JsonNode> member : more.properties()) {
            JsonNode there = into.get(member.getKey());
            if (there instanceof ObjectNode object && member.getValue() instanceof ObjectNode) {
                merge(object, member.getValue());
            } else if (there instanceof ArrayNode array && member.getKey().equals("parameters")) {
                member.getValue().forEach(parameter -> parameter(array, parameter));
            } else {
                into.set(member.getKey(), member.getValue().deepCopy());
            }
        }
    }

    private static void parameter(ArrayNode parameters, JsonNode more) {
        stream(parameters)
                .filter(there -> there.has("name")
                        && there.path("name").equals(more.path("name"))
                        && there.path("in").equals(more.path("in")))
                .findFirst()
                .ifPresentOrElse(there -> merge((ObjectNode) there, more), () -> parameters.add(more.deepCopy()));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }

    static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
        return object.propertyStream();
    }
}
