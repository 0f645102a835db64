package rollcall.status.uploads;

import java.time.Clock;
import org.springframework.stereotype.Component;
import rollcall.status.StatusSettings;
import rollcall.status.answer.Members;
import tools.jackson.core.JsonGenerator;

/** An upload as it is answered. */
@Component
final class UploadJson {
    private final StatusSettings settings;
    private final Clock clock;

    UploadJson(StatusSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void write(JsonGenerator json, Upload upload) {
        json.writeStartObject();
        json.writeStringProperty("id", upload.id().toString());
        json.writeStringProperty("customer", upload.customer());
        json.writeStringProperty("submitter", upload.submitter());
        Members.text(json, "groupTag", upload.groupTag());
        json.writeStringProperty("status", upload.status(clock.instant(), settings.interruptedAfter()));
        json.writeNumberProperty("rowCount", upload.rowCount());
        json.writeObjectPropertyStart("counts");
        for (Outcome outcome : Outcome.values()) {
            json.writeNumberProperty(outcome.word(), upload.count(outcome));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("codes");
        upload.codes().forEach((code, count) -> json.writeNumberProperty(code, count.intValue()));
        json.writeEndObject();
        Members.instant(json, "receivedAt", upload.receivedAt());
        Members.instant(json, "publishedAt", upload.publishedAt());
        Members.instant(json, "completedAt", upload.completedAt());
        Members.text(json, "requestId", upload.requestId());
        Members.text(json, "traceId", upload.traceId());
        Members.raw(json, "files", upload.files());
        json.writeEndObject();
    }
}
