package rollcall.status.events;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import rollcall.devices.judgement.Wording;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceRejected;
import rollcall.events.RowFinding;
import rollcall.events.RowRef;
import rollcall.status.answer.Members;
import rollcall.words.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What an event says of a device, in the words that {@code GET devices} has for it. Never a user: personal data. */
final class DeviceEventJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> STATUSES =
            Arrays.stream(DeviceStatus.values()).map(Enum::name).collect(Collectors.toSet());

    private DeviceEventJson() {}

    static String of(DeviceRegistered event, Language language) {
        return object(json -> {
            json.writeStringProperty("deviceId", event.getDeviceId());
            status(json, event.getStatus(), language);
            json.writeStringProperty("kind", "registration");
            device(json, event.getSerialNumber(), event.getProductKey(), event.getGroupTag());
            profile(json, event.getProfileId(), event.getProfileName());
            row(json, event.getRow());
            json.writeNumberProperty("version", event.getVersion());
            at(json, event.getRegisteredAt());
        });
    }

    static String of(DeviceChanged event, Language language) {
        return object(json -> {
            json.writeStringProperty("deviceId", event.getDeviceId());
            status(json, event.getStatusAfter(), language);
            Members.text(json, "previousStatus", event.getStatusBefore());
            json.writeStringProperty("kind", event.getKind());
            Members.text(json, "why", event.getWhy());
            Members.text(json, "groupTag", event.getGroupTag());
            profile(json, event.getProfileId(), event.getProfileName());
            Members.text(json, "registrationId", event.getRegistrationId());
            json.writeNumberProperty("version", event.getVersion());
            at(json, event.getChangedAt());
        });
    }

    static String of(DeviceRejected event, Language language) {
        return object(json -> {
            failed(json, "", language);
            device(json, event.getSerialNumber(), event.getProductKey(), event.getGroupTag());
            row(json, event.getRow());
            finding(json, event.getFaults().get(0), language);
            at(json, event.getRejectedAt());
        });
    }

    static String of(DeviceRefused event, Language language) {
        return object(json -> {
            failed(json, event.getDeviceId(), language);
            device(json, event.getSerialNumber(), event.getProductKey(), event.getGroupTag());
            row(json, event.getRow());
            finding(json, event.getFinding(), language);
            at(json, event.getRefusedAt());
        });
    }

    private interface Content {
        void write(JsonGenerator json);
    }

    private static String object(Content content) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void failed(JsonGenerator json, String deviceId, Language language) {
        Members.text(json, "deviceId", deviceId);
        status(json, DeviceStatus.REGISTRATION_FAILED.name(), language);
        json.writeStringProperty("kind", "registration");
    }

    private static void device(JsonGenerator json, String serialNumber, String productKey, String groupTag) {
        Members.text(json, "serialNumber", serialNumber);
        Members.text(json, "productKey", productKey);
        Members.text(json, "groupTag", groupTag);
    }

    private static void profile(JsonGenerator json, String id, String name) {
        Members.text(json, "profileId", id);
        Members.text(json, "profileName", name);
    }

    private static void row(JsonGenerator json, RowRef row) {
        json.writeStringProperty("registrationId", row.getRegistrationId());
        json.writeStringProperty("uploadId", row.getUploadId());
        json.writeNumberProperty("rowNumber", row.getRowNumber());
        Members.number(json, "line", row.getLine());
        Members.text(json, "submitter", row.getSubmitter());
    }

    private static void finding(JsonGenerator json, RowFinding finding, Language language) {
        Wording wording = Wording.in(language.locale());
        String code = finding.getCode();
        String reason = finding.getReason();
        String column = finding.getColumn();
        String value = finding.getValue();
        json.writeStringProperty("code", code);
        Members.text(json, "message", wording.message(code, reason, column, value, finding.getArguments()));
        Members.text(json, "advice", wording.advice(code, reason, column, value, finding.getArguments()));
    }

    private static void status(JsonGenerator json, String status, Language language) {
        json.writeStringProperty("status", status);
        json.writeStringProperty(
                "statusText",
                STATUSES.contains(status)
                        ? DeviceStatus.valueOf(status).words(language.locale())
                        : DeviceStatus.endedWords(language.locale()));
    }

    private static void at(JsonGenerator json, Instant when) {
        Members.instant(json, "occurredAt", when);
    }
}
