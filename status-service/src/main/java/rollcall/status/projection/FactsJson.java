package rollcall.status.projection;

import java.io.StringWriter;
import java.time.Instant;
import rollcall.events.HardwareFacts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a hash tells about its machine, as a device answers it; what is unknown is left out. */
final class FactsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FactsJson() {}

    /** A JSON object; null without a hash. */
    static String object(HardwareFacts facts) {
        if (facts == null) {
            return null;
        }
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            if (facts.getCollectedAt().isAfter(Instant.EPOCH)) {
                json.writeStringProperty("collectedAt", facts.getCollectedAt().toString());
            }
            text(json, "toolBuild", facts.getToolBuild());
            text(json, "osBuild", facts.getOsBuild());
            text(json, "smbiosUuid", facts.getSmbiosUuid());
            text(json, "systemFamily", facts.getSystemFamily());
            text(json, "skuNumber", facts.getSkuNumber());
            text(json, "firmwareVendor", facts.getFirmwareVendor());
            text(json, "boardProduct", facts.getBoardProduct());
            number(json, "chassisType", facts.getChassisType());
            text(json, "processorModel", facts.getProcessorModel());
            number(json, "processorCores", facts.getProcessorCores());
            number(json, "ramGigabytes", facts.getRamGigabytes());
            number(json, "diskGigabytes", facts.getDiskGigabytes());
            text(json, "diskBus", facts.getDiskBus());
            number(json, "displayWidth", facts.getDisplayWidth());
            number(json, "displayHeight", facts.getDisplayHeight());
            text(json, "tpmVersion", facts.getTpmVersion());
            if (!facts.getMacAddresses().isEmpty()) {
                json.writeArrayPropertyStart("macAddresses");
                facts.getMacAddresses().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void text(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, long value) {
        if (value != 0) {
            json.writeNumberProperty(name, value);
        }
    }
}
