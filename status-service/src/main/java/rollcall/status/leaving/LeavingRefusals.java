package rollcall.status.leaving;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** What is said to calls that want devices to leave together. */
public final class LeavingRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(LeavingRefusals.class);
    private static final RefusalWords WORDS = RefusalWords.of(LeavingRefusals.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private LeavingRefusals() {}

    /** Nobody means all devices by leaving every filter out. */
    public static Refusal filterRequired() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "FILTER_REQUIRED");
    }

    /** Left out like elsewhere, a misspelt filter would have more devices leave than are meant. */
    public static Refusal unknown(String parameter, String supported) {
        return WORDS.refuse(
                HttpStatus.BAD_REQUEST, "OPTION_UNSUPPORTED", Map.of("option", parameter, "supported", supported));
    }

    public static Refusal uploadPending() {
        return WORDS.refuse(HttpStatus.CONFLICT, "UPLOAD_PENDING");
    }

    static Refusal unwritten(RuntimeException failure) {
        LOG.warn("Not every command reached the log", failure);
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE.LEAVING", PAUSE);
    }
}
