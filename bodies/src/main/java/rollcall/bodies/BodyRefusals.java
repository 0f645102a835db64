package rollcall.bodies;

import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Wording;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import tools.jackson.core.TokenStreamLocation;

/** Every way in which a body is refused that cannot be read, in one place. None quotes what a row says. */
public final class BodyRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(BodyRefusals.class);

    private BodyRefusals() {}

    static Refusal unsupported() {
        return refused("MEDIA_TYPE_UNSUPPORTED.KIND");
    }

    static Refusal notJson() {
        return refused("MEDIA_TYPE_UNSUPPORTED.NOT_JSON");
    }

    static Refusal encoded() {
        return refused("MEDIA_TYPE_UNSUPPORTED.COMPRESSED");
    }

    /** @param limit bytes that a body may have */
    public static Refusal tooLarge(long limit) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "UPLOAD_TOO_LARGE", Map.of("limit", limit));
    }

    /** @param limit characters that the devices of a body may say of themselves */
    static Refusal saysTooMuch(int limit) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "UPLOAD_TOO_LARGE.SAID", Map.of("limit", limit));
    }

    static Refusal cut(long received) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "BODY_INCOMPLETE", Map.of("received", received));
    }

    /** @param slowest bytes a second that have to come */
    static Refusal tooSlow(long slowest) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "BODY_TOO_SLOW", Map.of("slowest", slowest));
    }

    static Refusal multipart() {
        return refused("MULTIPART_INVALID");
    }

    static Refusal partUnknown() {
        return refused("PART_UNKNOWN");
    }

    /** @param variant what is wrong with the JSON, in the bundle under {@code BODY_INVALID} */
    static Refusal json(String variant, TokenStreamLocation at) {
        return refused("BODY_INVALID." + variant).at(at.getLineNr(), at.getColumnNr());
    }

    /** JSON whose first bytes tell of no encoding that it may have. */
    static Refusal undecodable() {
        return refused("BODY_INVALID.MALFORMED").at(1, 1);
    }

    static Refusal file(FileRefused refused) {
        Refusal refusal = Refusal.of(HttpStatus.BAD_REQUEST, refused.fault().name(), refused.detail())
                .advice(refused.advice());
        if (refused.line() > 0) {
            refusal.atLine(refused.line());
        }
        return refused.column().isEmpty() ? refusal : refusal.underHeading(refused.column());
    }

    /** What a rule for rows found in a request that is none. */
    public static Refusal found(Finding fault) {
        return Refusal.of(
                        HttpStatus.BAD_REQUEST,
                        fault.code().name(),
                        locale -> Wording.in(locale).message(fault))
                .advice(locale -> Wording.in(locale).advice(fault));
    }

    private static Refusal refused(String key) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, key);
    }
}
