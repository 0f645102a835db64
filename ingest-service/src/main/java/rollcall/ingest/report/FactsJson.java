package rollcall.ingest.report;

import java.time.Instant;
import rollcall.devices.hash.MachineFacts;
import tools.jackson.core.JsonGenerator;

/** What a hash tells about its machine, as the view answers it of a device; what is unknown is left out. */
final class FactsJson {
    private FactsJson() {}

    static void write(JsonGenerator json, MachineFacts facts) {
        json.writeObjectPropertyStart("hardware");
        if (facts.collectedAt().isAfter(Instant.EPOCH)) {
            json.writeStringProperty("collectedAt", facts.collectedAt().toString());
        }
        RowJson.text(json, "toolBuild", facts.toolBuild());
        RowJson.text(json, "osBuild", facts.osBuild());
        RowJson.text(json, "smbiosUuid", facts.smbiosUuid());
        RowJson.text(json, "systemFamily", facts.systemFamily());
        RowJson.text(json, "skuNumber", facts.skuNumber());
        RowJson.text(json, "firmwareVendor", facts.firmwareVendor());
        RowJson.text(json, "boardProduct", facts.boardProduct());
        number(json, "chassisType", facts.chassisType());
        RowJson.text(json, "processorModel", facts.processorModel());
        number(json, "processorCores", facts.processorCores());
        number(json, "ramGigabytes", facts.ramGigabytes());
        number(json, "diskGigabytes", facts.diskGigabytes());
        RowJson.text(json, "diskBus", facts.diskBus());
        number(json, "displayWidth", facts.displayWidth());
        number(json, "displayHeight", facts.displayHeight());
        RowJson.text(json, "tpmVersion", facts.tpmVersion());
        if (!facts.macAddresses().isEmpty()) {
            json.writeArrayPropertyStart("macAddresses");
            facts.macAddresses().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, long value) {
        if (value != 0) {
            json.writeNumberProperty(name, value);
        }
    }
}
