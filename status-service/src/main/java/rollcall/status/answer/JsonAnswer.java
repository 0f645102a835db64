package rollcall.status.answer;

import tools.jackson.core.JsonGenerator;

/** An answer written as it is read from the view, so that its length costs no memory. */
@FunctionalInterface
public interface JsonAnswer {
    /** Writes one JSON value. */
    void writeTo(JsonGenerator json);
}
