package rollcall.status.letters;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import rollcall.events.RowFinding;
import tools.jackson.core.JsonGenerator;

/** An event as an operator may see it: its fields by name, without hashes, secrets and people. */
final class EventJson {
    /** Wherever they stand in an event. */
    private static final Set<String> LEFT_OUT = Set.of(
            "hardwareHash", "hardwareHashText", "hashDigest", "assignedUser", "person", "sealedSecret", "linkDigest");

    /** What a finding says holds what stood in the row, which may be a user. */
    private static final Set<String> LEFT_OUT_OF_FINDINGS = Set.of("value", "arguments", "message");

    private EventJson() {}

    static void write(JsonGenerator json, IndexedRecord event) {
        json.writeStartObject();
        for (Field field : event.getSchema().getFields()) {
            if (!isLeftOut(event, field.name())) {
                json.writeName(field.name());
                value(json, event.get(field.pos()));
            }
        }
        json.writeEndObject();
    }

    private static boolean isLeftOut(IndexedRecord event, String field) {
        return LEFT_OUT.contains(field) || event instanceof RowFinding && LEFT_OUT_OF_FINDINGS.contains(field);
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof IndexedRecord record) {
            write(json, record);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            items.forEach(item -> value(json, item));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            members.forEach((name, member) -> {
                json.writeName(name.toString());
                value(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            json.writeBinary(copy);
        } else {
            // Text, and moments.
            json.writeString(value instanceof Instant moment ? moment.toString() : value.toString());
        }
    }
}
