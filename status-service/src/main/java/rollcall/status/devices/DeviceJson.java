package rollcall.status.devices;

import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.schemas.RegistrationId;
import rollcall.status.answer.Members;
import rollcall.status.answer.Told;
import rollcall.words.Language;
import tools.jackson.core.JsonGenerator;

/** Devices, and registrations that failed, as they are answered. */
final class DeviceJson {
    private DeviceJson() {}

    static void item(JsonGenerator json, Device device, Language language) {
        json.writeStartObject();
        members(json, device, language);
        json.writeEndObject();
    }

    static void item(JsonGenerator json, FailedRegistration failed, Language language) {
        json.writeStartObject();
        Members.text(json, "deviceId", failed.deviceId());
        status(json, DeviceStatus.REGISTRATION_FAILED, language);
        Members.text(json, "serialNumber", failed.serialNumber());
        Members.text(json, "productKey", failed.productKey());
        Members.text(json, "groupTag", failed.groupTag());
        Members.text(json, "submitter", failed.submitter());
        json.writeStringProperty("registrationId", RegistrationId.of(failed.uploadId(), failed.rowNumber()));
        json.writeStringProperty("uploadId", failed.uploadId().toString());
        json.writeNumberProperty("rowNumber", failed.rowNumber());
        Members.number(json, "line", failed.line());
        Members.text(json, "code", failed.code());
        Members.rawArray(json, "faults", Told.in(language, failed.faults()));
        Members.instant(json, "occurredAt", failed.decidedAt());
        json.writeEndObject();
    }

    /**
     * One device with its story.
     *
     * @param warnings a JSON array, null if there are none
     */
    static void whole(JsonGenerator json, Device device, String warnings, Timeline timeline, Language language) {
        json.writeStartObject();
        members(json, device, language);
        Members.text(json, "proof", device.proof());
        Members.text(json, "assignedUser", device.assignedUser());
        json.writeNumberProperty("version", device.version());
        Members.rawArray(json, "warnings", Told.in(language, warnings));
        Members.raw(json, "hardware", device.facts());
        timeline.write(json);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, Device device, Language language) {
        json.writeStringProperty("id", device.id());
        status(json, DeviceStatus.valueOf(device.status()), language);
        Members.text(json, "serialNumber", device.serialNumber());
        Members.text(json, "productKey", device.productKey());
        Members.text(json, "manufacturer", device.manufacturer());
        Members.text(json, "model", device.model());
        Members.text(json, "groupTag", device.groupTag());
        Members.text(json, "profileId", device.profileId());
        Members.text(json, "profileName", device.profileName());
        Members.text(json, "submitter", device.submitter());
        json.writeStringProperty("registrationId", RegistrationId.of(device.uploadId(), device.rowNumber()));
        json.writeStringProperty("uploadId", device.uploadId().toString());
        json.writeNumberProperty("rowNumber", device.rowNumber());
        Members.instant(json, "registeredAt", device.registeredAt());
    }

    private static void status(JsonGenerator json, DeviceStatus status, Language language) {
        json.writeStringProperty("status", status.name());
        json.writeStringProperty("statusText", status.words(language.locale()));
    }
}
