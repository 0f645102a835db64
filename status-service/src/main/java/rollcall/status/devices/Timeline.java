package rollcall.status.devices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.status.answer.Members;
import rollcall.words.Language;
import tools.jackson.core.JsonGenerator;

/**
 * What happened to a device while it was one customer's, the oldest first.
 *
 * @param entries each with whoever of those who acted the customer may know
 */
record Timeline(List<Entry> entries) {
    private static final String OPERATOR = "operator";
    private static final String ENDED = "DEREGISTERED";

    /** A change, and who is told to have made it. */
    record Entry(Change change, Optional<String> by) {}

    /**
     * Names only whom the customer knows: itself, who sent it the row, and the operator, who is called nothing else.
     *
     * @param operator its organization
     */
    static Timeline of(List<Change> changes, String customer, String operator) {
        List<Entry> entries = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(customer));
        for (Change change : changes) {
            if (change.isRegistration()) {
                known.add(change.by());
            }
            change.submitter().ifPresent(known::add);
            Optional<String> by = Optional.of(change.by())
                    .filter(name -> known.contains(name) || name.equals(operator))
                    .map(name -> name.equals(operator) ? OPERATOR : name);
            entries.add(new Entry(change, by));
        }
        return new Timeline(List.copyOf(entries));
    }

    /** Whether the device was the customer's and no longer is. */
    boolean isEnded() {
        return !entries.isEmpty()
                && entries.get(entries.size() - 1).change().statusAfter().equals(ENDED);
    }

    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("timeline");
        entries.forEach(entry -> write(json, entry));
        json.writeEndArray();
    }

    /** All that its former owner still sees of a device: that it was the owner's, and what happened until it no longer was. */
    void writePast(JsonGenerator json, String deviceId, Language language) {
        json.writeStartObject();
        json.writeStringProperty("id", deviceId);
        json.writeStringProperty("status", ENDED);
        json.writeStringProperty("statusText", DeviceStatus.endedWords(language.locale()));
        write(json);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Entry entry) {
        Change change = entry.change();
        json.writeStartObject();
        json.writeNumberProperty("version", change.version());
        json.writeStringProperty("kind", change.kind());
        Members.text(json, "statusBefore", change.statusBefore());
        Members.text(json, "statusAfter", change.statusAfter());
        Members.text(json, "why", change.why());
        Members.raw(json, "details", change.details());
        entry.by().ifPresent(name -> Members.text(json, "by", name));
        change.registrationId().ifPresent(row -> json.writeStringProperty("registrationId", row));
        Members.instant(json, "occurredAt", change.occurredAt());
        json.writeEndObject();
    }
}
