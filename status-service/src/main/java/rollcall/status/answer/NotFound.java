package rollcall.status.answer;

import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** What does not exist, and what belongs to somebody else: nobody can tell which. */
public final class NotFound {
    private static final RefusalWords WORDS = RefusalWords.of(NotFound.class);

    private NotFound() {}

    public static Refusal upload() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "UPLOAD_NOT_FOUND");
    }

    public static Refusal device() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "DEVICE_NOT_FOUND");
    }

    public static Refusal conflict() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "CONFLICT_NOT_FOUND");
    }

    public static Refusal batch() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "DEVICE_BATCH_NOT_FOUND");
    }

    public static Refusal webhook() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "WEBHOOK_NOT_FOUND");
    }

    public static Refusal delivery() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "DELIVERY_NOT_FOUND");
    }
}
