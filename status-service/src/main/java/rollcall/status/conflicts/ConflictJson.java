package rollcall.status.conflicts;

import rollcall.status.answer.Members;
import rollcall.status.conflicts.Conflict.Side;
import tools.jackson.core.JsonGenerator;

/** Conflicts as the operator is answered: with both parties. */
final class ConflictJson {
    private ConflictJson() {}

    static void write(JsonGenerator json, Conflict conflict) {
        json.writeStartObject();
        json.writeStringProperty("id", conflict.id());
        json.writeStringProperty("state", conflict.state().word());
        Members.text(json, "anchor", conflict.anchor());
        Members.instant(json, "foundAt", conflict.foundAt());
        Members.instant(json, "settledAt", conflict.settledAt());
        Members.text(json, "decision", conflict.decision());
        Members.text(json, "by", conflict.by());
        Members.text(json, "reason", conflict.reason());
        Members.text(json, "requestId", conflict.requestId());
        side(json, "earlier", conflict.earlier());
        side(json, "later", conflict.later());
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String role, Side side) {
        json.writeObjectPropertyStart(role);
        Members.text(json, "deviceId", side.id());
        Members.text(json, "owner", side.owner());
        side.claim().ifPresent(claim -> {
            Members.text(json, "registrationId", claim.registrationId());
            Members.text(json, "submitter", claim.submitter());
            Members.instant(json, "registeredAt", claim.registeredAt());
        });
        Members.text(json, "serialNumber", side.serialNumber());
        Members.text(json, "productKey", side.productKey());
        Members.text(json, "manufacturer", side.manufacturer());
        Members.text(json, "model", side.model());
        Members.text(json, "status", side.status());
        json.writeEndObject();
    }
}
