package rollcall.status.projection;

import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Texts by name, as they are answered; what is empty is left out. */
final class TextsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private TextsJson() {}

    /** A JSON object; null if it would be empty. */
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
}
