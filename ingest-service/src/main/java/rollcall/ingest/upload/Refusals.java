package rollcall.ingest.upload;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;

/** Every way in which an upload is refused whose body could be read, in one place. None quotes what a row says. */
final class Refusals {
    private Refusals() {}

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
