package rollcall.ingest.checkin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** A moment as ISO 8601 writes it, with its offset. A number is none: nobody can tell its seconds from milliseconds. */
final class WrittenTime extends ValueDeserializer<Instant> {
    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return context.reportInputMismatch(Instant.class, "no text");
        }
        String text = parser.getString().strip();
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return context.reportInputMismatch(Instant.class, "no moment");
        }
    }
}
