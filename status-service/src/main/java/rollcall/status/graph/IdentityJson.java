package rollcall.status.graph;

import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device in Graph's spelling. What Graph knows and we do not is absent. */
final class IdentityJson {
    private IdentityJson() {}

    /**
     * @param beta whether members of Graph's beta are told too
     * @param select members in lower case; empty for all
     */
    static void write(JsonGenerator json, Identity device, boolean beta, Set<String> select) {
        Selected members = new Selected(json, select);
        json.writeStartObject();
        members.text("id", device.id());
        members.text("groupTag", device.groupTag());
        members.text("serialNumber", device.serialNumber());
        members.text("productKey", device.productKey());
        members.text("manufacturer", device.manufacturer());
        members.text("model", device.model());
        members.text("userPrincipalName", device.assignedUser());
        members.text("enrollmentState", device.enrollmentState());
        members.instant("lastContactedDateTime", device.lastContact());
        if (device.facts() != null && (members.has("skuNumber") || members.has("systemFamily"))) {
            JsonNode facts = JsonMapper.shared().readTree(device.facts());
            members.text("skuNumber", facts.path("skuNumber").asString(""));
            members.text("systemFamily", facts.path("systemFamily").asString(""));
        }
        if (beta) {
            members.text("deploymentProfileAssignmentStatus", device.profileAssignment());
        }
        json.writeEndObject();
    }
}
