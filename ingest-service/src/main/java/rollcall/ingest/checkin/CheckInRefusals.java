package rollcall.ingest.checkin;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import tools.jackson.core.TokenStreamLocation;

/** Every way in which check-ins are refused. */
final class CheckInRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(CheckInRefusals.class);

    private CheckInRefusals() {}

    static Refusal noList(TokenStreamLocation at) {
        return noList(at.getLineNr(), at.getColumnNr());
    }

    /** Its first bytes tell of no encoding that JSON may have. */
    static Refusal undecodable() {
        return noList(1, 1);
    }

    private static Refusal noList(int line, int column) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "BODY_INVALID.NO_CHECKINS").at(line, column);
    }

    static Refusal tooMany(int limit) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "TOO_MANY_CHECKINS", Map.of("limit", limit));
    }

    /** @param index of the check-in in its list, from 0 */
    static Refusal unnamed(int index) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "IDENTITY_MISSING.CHECKIN", Map.of("number", index + 1));
    }

    static Refusal notWritten(Duration retryAfter) {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE.CHECKINS", retryAfter);
    }
}
