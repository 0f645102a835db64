package rollcall.status.uploads;

import rollcall.status.answer.Members;
import rollcall.status.answer.Told;
import rollcall.words.Language;
import tools.jackson.core.JsonGenerator;

/** A row as the report answers it. */
final class RowJson {
    private RowJson() {}

    static void write(JsonGenerator json, Row row, Language language) {
        json.writeStartObject();
        json.writeNumberProperty("rowNumber", row.number());
        Members.number(json, "line", row.line());
        json.writeStringProperty("outcome", row.outcome().word());
        if (row.outcome() != Outcome.PENDING) {
            if (row.file() > 0) {
                json.writeNumberProperty("file", row.file());
            }
            Members.text(json, "code", row.code());
            Members.text(json, "deviceId", row.deviceId());
            Members.text(json, "serialNumber", row.serialNumber());
            Members.text(json, "productKey", row.productKey());
            Members.text(json, "groupTag", row.groupTag());
            Members.rawArray(json, "faults", Told.in(language, row.faults()));
            Members.rawArray(json, "warnings", Told.in(language, row.warnings()));
            Members.instant(json, "occurredAt", row.decidedAt());
        }
        json.writeEndObject();
    }
}
