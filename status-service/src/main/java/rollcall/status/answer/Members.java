package rollcall.status.answer;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** Members of an answer that are absent when unknown: never null, never empty. */
public final class Members {
    private Members() {}

    public static void text(JsonGenerator json, String name, String value) {
        if (value != null && !value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    /** ISO-8601, in UTC. */
    public static void instant(JsonGenerator json, String name, Instant value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    /** A number that starts at 1; 0 is unknown. */
    public static void number(JsonGenerator json, String name, int value) {
        if (value > 0) {
            json.writeNumberProperty(name, value);
        }
    }

    /** JSON that was made when the row was folded in. */
    public static void raw(JsonGenerator json, String name, String value) {
        if (value != null) {
            json.writeName(name);
            json.writeRawValue(value);
        }
    }

    /** The same for a member that is always there. */
    public static void rawArray(JsonGenerator json, String name, String value) {
        raw(json, name, value == null ? "[]" : value);
    }

    public static void objectType(JsonGenerator json, String type) {
        json.writeObjectPropertyStart("attributes");
        json.writeStringProperty("objectType", type);
        json.writeEndObject();
    }
}
