package rollcall.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the calls of a document have in common. */
record Components(ObjectNode document) {
    private static final String PLACE = "#/components/";

    /** Leaves out what no call leads to, and brings the rest in order. */
    void tidy() {
        Set<String> wanted = new HashSet<>();
        collect(document.path("paths"), wanted);
        Map<String, JsonNode> kinds = new TreeMap<>();
        Json.members(document.path("components")).forEach(kind -> {
            ObjectNode kept = kept(kind.getKey(), kind.getValue(), wanted);
            if (!kept.isEmpty()) {
                kinds.put(kind.getKey(), kept);
            }
        });
        document.putObject("components").setAll(kinds);
    }

    private static ObjectNode kept(String kind, JsonNode all, Set<String> wanted) {
        Map<String, JsonNode> kept = new TreeMap<>();
        Json.members(all)
                .filter(one -> kind.equals("securitySchemes") || wanted.contains(PLACE + kind + '/' + one.getKey()))
                .forEach(one -> kept.put(one.getKey(), one.getValue()));
        return Json.object().setAll(kept);
    }

    private void collect(JsonNode part, Set<String> wanted) {
        String ref = part.path("$ref").asString("");
        if (!ref.isEmpty() && wanted.add(ref)) {
            collect(document.at(ref.substring(1)), wanted);
        }
        part.forEach(inner -> collect(inner, wanted));
    }
}
