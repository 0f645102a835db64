package rollcall.status.graph;

import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** An import in Graph's spelling. */
final class ImportJson {
    private ImportJson() {}

    /** @param select members in lower case; empty for all */
    static void write(JsonGenerator json, ImportRecord row, Set<String> select) {
        Selected members = new Selected(json, select);
        json.writeStartObject();
        members.text("id", row.id());
        members.text("importId", row.uploadId().toString());
        members.text("groupTag", row.groupTag());
        members.text("serialNumber", row.serialNumber());
        members.text("productKey", row.productKey());
        if (members.has("state")) {
            json.writeObjectPropertyStart("state");
            json.writeStringProperty("deviceImportStatus", row.status());
            json.writeStringProperty("deviceRegistrationId", row.status().equals("complete") ? row.deviceId() : "");
            json.writeNumberProperty("deviceErrorCode", row.errorCode());
            json.writeStringProperty("deviceErrorName", row.errorName());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
