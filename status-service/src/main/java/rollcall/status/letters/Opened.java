package rollcall.status.letters;

import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import rollcall.status.answer.Members;
import tools.jackson.core.JsonGenerator;

/**
 * What is in a dead letter.
 *
 * @param event what its value says; null if that cannot be read
 * @param problem why it cannot be read; empty if it can, or there is none
 */
record Opened(
        Letter letter,
        ConsumerRecord<byte[], byte[]> record,
        @Nullable SpecificRecord event,
        String problem) {
    private static final int BYTES_SHOWN = 4_096;
    private static final int LONGEST_PROBLEM = 500;

    static Opened of(Letter letter, ConsumerRecord<byte[], byte[]> record, Deserializer<SpecificRecord> events) {
        if (record.value() == null) {
            return new Opened(letter, record, null, "");
        }
        try {
            SpecificRecord event = events.deserialize(letter.id().topic().name(), record.headers(), record.value());
            Class<?> expected = letter.id().topic().value().orElseThrow();
            return expected.isInstance(event)
                    ? new Opened(letter, record, event, "")
                    : new Opened(letter, record, null, "It is no " + expected.getSimpleName() + '.');
        } catch (RuntimeException unreadable) {
            return new Opened(letter, record, null, told(unreadable));
        }
    }

    void write(JsonGenerator json) {
        SetAside told = new SetAside(letter.id().topic(), record);
        json.writeStartObject();
        LetterJson.members(json, letter);
        json.writeObjectPropertyStart("headers");
        told.headersAsText().forEach(json::writeStringProperty);
        json.writeEndObject();
        if (record.key() != null) {
            SetAside.decoded(record.key())
                    .ifPresentOrElse(
                            key -> json.writeStringProperty("key", key),
                            () -> json.writeBinaryProperty("keyBytes", shortened(record.key())));
        }
        if (event != null) {
            json.writeName("value");
            EventJson.write(json, event);
        } else if (record.value() != null) {
            json.writeBinaryProperty("bytes", shortened(record.value()));
        }
        Members.text(json, "problem", problem);
        json.writeEndObject();
    }

    private static byte[] shortened(byte[] bytes) {
        return bytes.length <= BYTES_SHOWN ? bytes : Arrays.copyOf(bytes, BYTES_SHOWN);
    }

    private static String told(RuntimeException unreadable) {
        Throwable root = unreadable;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = root.getClass().getSimpleName() + ": " + root.getMessage();
        return said.length() <= LONGEST_PROBLEM ? said : said.substring(0, LONGEST_PROBLEM);
    }
}
