package rollcall.ingest.report;

import java.util.List;
import java.util.Optional;
import rollcall.devices.hash.MachineFacts;
import rollcall.devices.identity.Identity;
import rollcall.devices.identity.Proof;
import rollcall.devices.identity.RowKey;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.devices.judgement.Wording;
import tools.jackson.core.JsonGenerator;

/** A row as the view's report answers it, and beside it what the view tells of the device once it is registered. */
final class RowJson {
    private final JsonGenerator json;
    private final Wording wording;

    RowJson(JsonGenerator json, Wording wording) {
        this.json = json;
        this.wording = wording;
    }

    void accepted(Place place, Accepted judgement, List<Finding> warnings) {
        begin(place, "accepted", Optional.empty());
        names(judgement.identity(), judgement.identity().key(), judgement.groupTag());
        text(json, "manufacturer", judgement.identity().manufacturer());
        text(json, "model", judgement.identity().model());
        json.writeStringProperty("kind", kind(judgement.identity().key()));
        json.writeStringProperty("proof", judgement.identity().proof() == Proof.HASH ? "hash" : "catalogue");
        judgement.hash().map(MachineFacts::in).ifPresent(facts -> FactsJson.write(json, facts));
        end(List.of(), warnings);
    }

    /** A row that is sound, and still not the one that counts. */
    void refused(Place place, Accepted judgement, Finding fault) {
        begin(place, "rejected", Optional.of(fault.code()));
        names(judgement.identity(), judgement.identity().key(), judgement.groupTag());
        end(List.of(fault), judgement.warnings());
    }

    void rejected(Place place, Rejected judgement) {
        begin(place, "rejected", Optional.of(judgement.code()));
        text(json, "serialNumber", judgement.identity().serialNumber());
        text(json, "productKey", judgement.identity().productKey());
        text(json, "groupTag", judgement.groupTag());
        end(judgement.faults(), judgement.warnings());
    }

    private void begin(Place place, String outcome, Optional<Code> code) {
        json.writeStartObject();
        json.writeNumberProperty("rowNumber", place.rowNumber());
        if (place.line() > 0) {
            json.writeNumberProperty("line", place.line());
        }
        json.writeStringProperty("outcome", outcome);
        if (place.file() > 0) {
            json.writeNumberProperty("file", place.file());
        }
        code.ifPresent(first -> json.writeStringProperty("code", first.name()));
    }

    private void names(Identity identity, RowKey key, String groupTag) {
        key.deviceId().ifPresent(id -> json.writeStringProperty("deviceId", id.value()));
        text(json, "serialNumber", identity.serialNumber());
        text(json, "productKey", identity.productKey());
        text(json, "groupTag", groupTag);
    }

    private void end(List<Finding> faults, List<Finding> warnings) {
        findings("faults", faults);
        findings("warnings", warnings);
        json.writeEndObject();
    }

    private void findings(String name, List<Finding> findings) {
        json.writeArrayPropertyStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringProperty("code", finding.code().name());
            text(json, "reason", finding.reason());
            text(json, "column", finding.column());
            text(json, "value", finding.value());
            if (!finding.arguments().isEmpty()) {
                json.writeObjectPropertyStart("arguments");
                finding.arguments().forEach((argument, value) -> json.writeStringProperty(argument, value));
                json.writeEndObject();
            }
            text(json, "message", wording.message(finding));
            text(json, "advice", wording.advice(finding));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What the device goes by: {@code dev}, {@code uuid}, {@code tpm}, or {@code pkid} until the catalogue is asked. */
    private static String kind(RowKey key) {
        return key.value().substring(0, key.value().indexOf(':'));
    }

    static void text(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
