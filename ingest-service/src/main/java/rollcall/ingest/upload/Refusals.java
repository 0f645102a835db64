package rollcall.ingest.upload;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** Every way in which an upload is refused whose body could be read, in one place. None quotes what a row says. */
final class Refusals {
    private static final RefusalWords WORDS = RefusalWords.of(Refusals.class);

    private Refusals() {}

    static Refusal validateOnlyInvalid() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "VALIDATE_ONLY_INVALID");
    }

    static Refusal importNotOnlyJudged() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "VALIDATE_ONLY_INVALID.IMPORT");
    }

    static Refusal keyInvalid(int longest) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_INVALID", Map.of("longest", longest));
    }

    static Refusal keyUsed() {
        return WORDS.refuse(HttpStatus.CONFLICT, "IDEMPOTENCY_KEY_REUSED");
    }

    static Refusal onExistingUnknown() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "PARAMETER_INVALID.ON_EXISTING");
    }

    static Refusal tooManyRows(int limit) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "TOO_MANY_ROWS", Map.of("limit", limit));
    }

    static Refusal tooManyDevices(int limit) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "TOO_MANY_DEVICES", Map.of("limit", limit));
    }

    static Refusal noRows() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "UPLOAD_EMPTY");
    }

    static Refusal tooManyUploads(Duration retryAfter) {
        return WORDS.passing(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_UPLOADS", retryAfter);
    }

    static Refusal spoolFull(Duration retryAfter) {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "SPOOL_FULL", retryAfter);
    }

    static Refusal backlogTooOld(Duration retryAfter) {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "BACKLOG_TOO_OLD", retryAfter);
    }

    static Refusal notPublished(Duration retryAfter) {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "NOT_PUBLISHED_YET", retryAfter);
    }

    static Refusal starting(Duration retryAfter) {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "STARTING", retryAfter);
    }

    static Refusal stopping(Duration retryAfter) {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "STOPPING", retryAfter);
    }
}
