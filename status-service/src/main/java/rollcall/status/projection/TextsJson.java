package rollcall.status.projection;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Texts as they are answered. */
final class TextsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private TextsJson() {}

    /** Texts by name, as a JSON object: what is empty is left out. Null if nothing is left. */
    static String object(Map<String, String> texts) {
        if (texts.values().stream().allMatch(String::isEmpty)) {
            return null;
        }
        StringWriter out = new StringWriter(128);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            texts.forEach((name, text) -> {
                if (!text.isEmpty()) {
                    json.writeStringProperty(name, text);
                }
            });
            json.writeEndObject();
        }
        return out.toString();
    }

    /** A JSON array; null if it would be empty. */
    static String array(List<String> texts) {
        if (texts.isEmpty()) {
            return null;
        }
        StringWriter out = new StringWriter(32);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
        return out.toString();
    }
}
