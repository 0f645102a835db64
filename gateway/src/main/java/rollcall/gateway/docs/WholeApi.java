package rollcall.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The services' documents as one. Each is made by its service's tests, and lies here. */
final class WholeApi {
    static final List<String> SERVICES = List.of("ingest-service", "registry-service", "status-service");

    private static final String FOLDER = "/rollcall/gateway/api/";

    private WholeApi() {}

    static ObjectNode document() {
        return joined(SERVICES.stream().map(WholeApi::part).toList());
    }

    static ObjectNode part(String service) {
        try (InputStream json = WholeApi.class.getResourceAsStream(FOLDER + service + ".json")) {
            return (ObjectNode) JsonMapper.shared().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if two say different things of the same */
    static ObjectNode joined(List<ObjectNode> parts) {
        ObjectNode whole = parts.get(0).deepCopy();
        for (ObjectNode part : parts.subList(1, parts.size())) {
            tags(whole, part);
            join("paths", (ObjectNode) whole.get("paths"), part.get("paths"));
            join("components", (ObjectNode) whole.get("components"), part.get("components"));
        }
        return whole;
    }

    private static void join(String place, ObjectNode into, JsonNode part) {
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            String name = place + ' ' + member.getKey();
            JsonNode there = into.get(member.getKey());
            if (there == null) {
                into.set(member.getKey(), member.getValue());
            } else if (isGroup(place)) {
                join(name, (ObjectNode) there, member.getValue());
            } else if (!there.equals(member.getValue())) {
                throw new IllegalStateException("two services say different things of " + name);
            }
        }
    }

    /** Paths hold methods, and components hold kinds; what is in those belongs to one service, or is the same in all. */
    private static boolean isGroup(String place) {
        return place.equals("paths") || place.equals("components");
    }

    /** What each service says of its part of a subject is told together. */
    private static void tags(ObjectNode whole, ObjectNode part) {
        List<JsonNode> more = new ArrayList<>();
        for (JsonNode tag : part.path("tags")) {
            whole.path("tags")
                    .valueStream()
                    .filter(there -> there.path("name").equals(tag.path("name")))
                    .findFirst()
                    .ifPresentOrElse(
                            there -> ((ObjectNode) there).put("description", text(there) + "\n\n" + text(tag)),
                            () -> more.add(tag));
        }
        whole.withArray("tags").addAll(more);
    }

    private static String text(JsonNode tag) {
        return tag.path("description").asString("");
    }
}
