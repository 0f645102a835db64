package rollcall.status.graph;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollcall.status.answer.Members;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an object's members, of which only those that are asked for.
 *
 * @param names in lower case; empty for all. The id is always told
 */
record Selected(JsonGenerator json, Set<String> names) {
    /** Graph's word for what never was. */
    static final String NEVER = "0001-01-01T00:00:00Z";

    boolean has(String name) {
        return names.isEmpty() || name.equals("id") || names.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Absent when unknown. */
    void text(String name, @Nullable String value) {
        if (has(name)) {
            Members.text(json, name, value);
        }
    }

    void instant(String name, @Nullable Instant value) {
        text(name, value == null ? NEVER : value.toString());
    }
}
