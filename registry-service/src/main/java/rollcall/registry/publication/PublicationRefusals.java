package rollcall.registry.publication;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** Why a catalogue is not taken as a whole. What was on the log by then stays: each entry stands for itself. */
final class PublicationRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(PublicationRefusals.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private PublicationRefusals() {}

    static Refusal notAnOem() {
        return WORDS.refuse(HttpStatus.FORBIDDEN, "OEM_REQUIRED");
    }

    static Refusal tooManyEntries(int limit) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "TOO_MANY_ROWS", Map.of("limit", limit));
    }

    static Refusal noEntries() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "UPLOAD_EMPTY");
    }

    static Refusal keyInvalid() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_INVALID");
    }

    static Refusal busy() {
        return WORDS.passing(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_UPLOADS", SOON);
    }

    static Refusal unreachable() {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "NOT_PUBLISHED_YET", SOON);
    }

    static Refusal undecided() {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "NOT_DECIDED_YET", SOON);
    }
}
