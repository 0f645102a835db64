package rollcall.status.uploads;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rollcall.status.answer.Members;
import rollcall.status.answer.Token;
import rollcall.words.Language;
import tools.jackson.core.JsonGenerator;

/** An upload and its rows as Partner Center answers them. */
@Component
final class BatchJobStatusJson {
    /** Rows read and written at a time: no connection is held while a slow client reads. */
    private static final int AT_A_TIME = 1_000;

    private final RowQueries rows;

    BatchJobStatusJson(RowQueries rows) {
        this.rows = rows;
    }

    /** Names the list of an upload's rows in its tokens. */
    static String list(UUID upload) {
        return "batchJobStatus/" + upload;
    }

    void write(JsonGenerator json, Upload upload, int after, int limit, Language language) {
        json.writeStartObject();
        json.writeStringProperty("batchTrackingId", upload.id().toString());
        json.writeStringProperty("status", upload.progress());
        Members.instant(json, "startedTime", upload.receivedAt());
        Members.instant(json, "completedTime", upload.completedAt());
        json.writeArrayPropertyStart("devicesStatus");
        int last = (int) Math.min(upload.rowCount(), (long) after + limit);
        for (int from = after; from < last; from += AT_A_TIME) {
            rows.all(upload, from, Math.min(AT_A_TIME, last - from)).forEach(row -> writeDevice(json, row, language));
        }
        json.writeEndArray();
        Members.objectType(json, "BatchUploadDetails");
        if (last < upload.rowCount()) {
            new Token(list(upload.id()), List.of("" + last)).write(json);
        }
        json.writeEndObject();
    }

    private static void writeDevice(JsonGenerator json, Row row, Language language) {
        json.writeStartObject();
        Members.text(json, "deviceId", row.deviceId());
        Members.text(json, "serialNumber", row.serialNumber());
        Members.text(json, "productKey", row.productKey());
        json.writeStringProperty("status", status(row.outcome()));
        if (row.outcome().isFailure()) {
            json.writeStringProperty("errorCode", PartnerCenterError.code(row.code()));
            Members.text(json, "errorDescription", PartnerCenterError.description(row, language));
        }
        json.writeNumberProperty("rowNumber", row.number());
        Members.number(json, "line", row.line());
        Members.text(json, "code", row.code());
        json.writeEndObject();
    }

    private static String status(Outcome outcome) {
        if (outcome == Outcome.PENDING) {
            return "processing";
        }
        return outcome.isFailure() ? "finished_with_errors" : "finished";
    }
}
