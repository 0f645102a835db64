package rollcall.status.letters;

import org.jspecify.annotations.Nullable;
import rollcall.status.answer.Members;
import rollcall.status.letters.Letter.Redriven;
import tools.jackson.core.JsonGenerator;

/** Dead letters as the operator is answered. */
final class LetterJson {
    private LetterJson() {}

    static void write(JsonGenerator json, Letter letter) {
        json.writeStartObject();
        members(json, letter);
        json.writeEndObject();
    }

    static void members(JsonGenerator json, Letter letter) {
        json.writeStringProperty("id", letter.id().toString());
        Members.text(json, "service", letter.service());
        json.writeStringProperty("topic", letter.id().topic().name());
        json.writeNumberProperty("partition", letter.sourcePartition());
        if (letter.sourceOffset() >= 0) {
            json.writeNumberProperty("offset", letter.sourceOffset());
        }
        Members.instant(json, "at", letter.setAsideAt());
        Members.text(json, "reason", letter.reason());
        if (letter.size() >= 0) {
            json.writeNumberProperty("size", letter.size());
        }
        json.writeBooleanProperty("redrivable", letter.id().isRepeatable());
        redriven(json, letter.redriven());
    }

    private static void redriven(JsonGenerator json, @Nullable Redriven redriven) {
        if (redriven != null) {
            json.writeObjectPropertyStart("redriven");
            Members.instant(json, "at", redriven.at());
            Members.text(json, "by", redriven.organization());
            Members.text(json, "person", redriven.person());
            json.writeEndObject();
        }
    }
}
