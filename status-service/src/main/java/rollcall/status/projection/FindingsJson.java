package rollcall.status.projection;

import java.io.StringWriter;
import java.util.List;
import rollcall.events.RowFinding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Faults and warnings as the report answers them, made once when the row is folded in and handed on as they are. */
final class FindingsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FindingsJson() {}

    /** A JSON array; null if there is nothing to tell. */
    static String array(List<RowFinding> findings) {
        if (findings.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            findings.forEach(finding -> write(json, finding));
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, RowFinding finding) {
        json.writeStartObject();
        text(json, "code", finding.getCode());
        text(json, "reason", finding.getReason());
        text(json, "column", finding.getColumn());
        text(json, "value", finding.getValue());
        if (!finding.getArguments().isEmpty()) {
            json.writeObjectPropertyStart("arguments");
            finding.getArguments().forEach((name, value) -> json.writeStringProperty(name, value));
            json.writeEndObject();
        }
        text(json, "message", finding.getMessage());
        text(json, "advice", finding.getAdvice());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
