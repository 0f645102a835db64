package rollcall.ingest.upload;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import rollcall.devices.csv.FileRefused;
import rollcall.http.Refusal;
import tools.jackson.core.TokenStreamLocation;

/** Every way in which an upload is refused as a whole, in one place. None quotes what a row says. */
final class Refusals {
    private Refusals() {}

    static Refusal unsupported() {
        return refused("MEDIA_TYPE_UNSUPPORTED", "A device list is not taken in this content type.")
                .advice("Send application/json, text/csv, or multipart/form-data with parts named file.");
    }

    static Refusal encoded() {
        return refused("MEDIA_TYPE_UNSUPPORTED", "A compressed body is not taken.")
                .advice("Send the body without Content-Encoding.");
    }

    static Refusal groupTag(String code, String message, String advice) {
        return refused(code, message).advice(advice);
    }

    static Refusal keyInvalid(int longest) {
        return refused(
                "IDEMPOTENCY_KEY_INVALID",
                "Idempotency-Key must have 1 to " + longest + " printable ASCII characters.");
    }

    static Refusal keyUsed() {
        return Refusal.of(
                        HttpStatus.CONFLICT,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was sent with another request before.")
                .advice("Send a new key with a new request, and the same bytes with the same key.");
    }

    static Refusal tooLarge(long limit) {
        return refused("UPLOAD_TOO_LARGE", "The body has more than " + limit + " bytes.")
                .advice("Split the list and send the parts one after the other.");
    }

    static Refusal tooManyRows(int limit) {
        return refused("TOO_MANY_ROWS", "The upload has more than " + limit + " rows.")
                .advice("Split the list and send the parts one after the other.");
    }

    static Refusal tooManyDevices(int limit) {
        return refused("TOO_MANY_DEVICES", "A JSON body may have at most " + limit + " devices.")
                .advice("Split the list, or send it as text/csv.");
    }

    static Refusal noRows() {
        return refused("UPLOAD_EMPTY", "The upload names no device.");
    }

    static Refusal cut(long received) {
        return refused("BODY_INCOMPLETE", "The body broke off after " + received + " bytes; nothing of it was kept.")
                .advice("Send it again.");
    }

    static Refusal multipart() {
        return refused(
                "MULTIPART_INVALID", "The body is not sound multipart/form-data, or its last boundary is missing.");
    }

    static Refusal partUnknown() {
        return refused("PART_UNKNOWN", "A part of the body is not named file.")
                .advice("Name each part that is a device list file; a group tag goes into the address.");
    }

    static Refusal json(String what, TokenStreamLocation at) {
        return refused("BODY_INVALID", what).at(at.getLineNr(), at.getColumnNr());
    }

    static Refusal file(FileRefused refused) {
        Refusal refusal = refused(refused.fault().name(), refused.getMessage()).advice(refused.advice());
        if (refused.line() > 0) {
            refusal.atLine(refused.line());
        }
        if (!refused.column().isEmpty()) {
            refusal.getBody().setProperty("column", refused.column());
        }
        return refusal;
    }

    static Refusal tooManyUploads(Duration retryAfter) {
        return Refusal.passing(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_UPLOADS",
                "Other uploads of this customer are still under way.",
                retryAfter);
    }

    static Refusal spoolFull(Duration retryAfter) {
        return Refusal.passing(
                HttpStatus.SERVICE_UNAVAILABLE,
                "SPOOL_FULL",
                "There is no room for the upload at present.",
                retryAfter);
    }

    static Refusal notPublished(Duration retryAfter) {
        return Refusal.passing(
                HttpStatus.SERVICE_UNAVAILABLE,
                "NOT_PUBLISHED_YET",
                "The upload is safe and being published; send it again with the same key to learn when it is done.",
                retryAfter);
    }

    static Refusal starting(Duration retryAfter) {
        return Refusal.passing(
                HttpStatus.SERVICE_UNAVAILABLE,
                "STARTING",
                "The service is still recalling earlier uploads.",
                retryAfter);
    }

    static Refusal stopping(Duration retryAfter) {
        return Refusal.passing(HttpStatus.SERVICE_UNAVAILABLE, "STOPPING", "The service is being stopped.", retryAfter);
    }

    private static Refusal refused(String code, String detail) {
        return Refusal.of(HttpStatus.BAD_REQUEST, code, detail);
    }
}
