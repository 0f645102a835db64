package rollcall.status.answer;

import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;

/** What does not exist, and what belongs to somebody else: nobody can tell which. */
public final class NotFound {
    private NotFound() {}

    public static Refusal upload() {
        return Refusal.of(HttpStatus.NOT_FOUND, "UPLOAD_NOT_FOUND", "This customer has no upload of that id.");
    }

    public static Refusal device() {
        return Refusal.of(HttpStatus.NOT_FOUND, "DEVICE_NOT_FOUND", "This customer has no device of that id.");
    }

    public static Refusal conflict() {
        return Refusal.of(HttpStatus.NOT_FOUND, "CONFLICT_NOT_FOUND", "There is no conflict of that id.");
    }

    public static Refusal batch() {
        return Refusal.of(HttpStatus.NOT_FOUND, "DEVICE_BATCH_NOT_FOUND", "This customer has no batch of that id.");
    }
}
