package rollcall.bodies;

import org.springframework.http.HttpStatus;
import rollcall.devices.csv.FileRefused;
import rollcall.http.Refusal;
import tools.jackson.core.TokenStreamLocation;

/** Every way in which a body is refused that cannot be read, in one place. None quotes what a row says. */
public final class BodyRefusals {
    private BodyRefusals() {}

    static Refusal unsupported() {
        return refused("MEDIA_TYPE_UNSUPPORTED", "A device list is not taken in this content type.")
                .advice("Send application/json, text/csv, or multipart/form-data with parts named file.");
    }

    static Refusal encoded() {
        return refused("MEDIA_TYPE_UNSUPPORTED", "A compressed body is not taken.")
                .advice("Send the body without Content-Encoding.");
    }

    /** @param limit bytes that a body may have */
    public static Refusal tooLarge(long limit) {
        return refused("UPLOAD_TOO_LARGE", "The body has more than " + limit + " bytes.")
                .advice("Split the list and send the parts one after the other.");
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

    private static Refusal refused(String code, String detail) {
        return Refusal.of(HttpStatus.BAD_REQUEST, code, detail);
    }
}
