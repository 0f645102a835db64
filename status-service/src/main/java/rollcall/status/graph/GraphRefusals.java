package rollcall.status.graph;

import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;

/** What is said to questions in OData that are not understood here. Each says what is. */
final class GraphRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(GraphRefusals.class);

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

    /** @param largest that counts here */
    static Refusal number(String option, int smallest, int largest) {
        return WORDS.refuse(
                HttpStatus.BAD_REQUEST,
                "OPTION_INVALID",
                Map.of("option", option, "smallest", smallest, "largest", largest));
    }
}
