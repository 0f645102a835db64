package rollcall.status.graph;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** What is said to questions in OData that are not understood here. Each says what is. */
final class GraphRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(GraphRefusals.class);

    private static final Logger LOG = LoggerFactory.getLogger(GraphRefusals.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private GraphRefusals() {}

    static Refusal filter(String supported) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "FILTER_UNSUPPORTED", Map.of("supported", supported));
    }

    static Refusal order(String supported) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "ORDER_UNSUPPORTED", Map.of("supported", supported));
    }

    static Refusal option(String option, String supported) {
        return WORDS.refuse(
                HttpStatus.BAD_REQUEST, "OPTION_UNSUPPORTED", Map.of("option", option, "supported", supported));
    }

    /** No such row was imported, or it is no longer to be seen. */
    static Refusal importNotFound() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "IMPORT_NOT_FOUND");
    }

    static Refusal unwritten(Throwable failure) {
        LOG.warn("A wish of Graph's client did not reach the log", failure);
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE.DISMISSAL", PAUSE);
    }

    /** @param largest that counts here */
    static Refusal number(String option, int smallest, int largest) {
        return WORDS.refuse(
                HttpStatus.BAD_REQUEST,
                "OPTION_INVALID",
                Map.of("option", option, "smallest", smallest, "largest", largest));
    }
}
