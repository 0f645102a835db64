package rollcall.status.letters;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollcall.status.projection.ColumnText;

/**
 * Which letters are asked for.
 *
 * @param service who set them aside
 * @param topic that their records were read from
 */
record LetterFilter(Optional<String> service, Optional<String> topic, Optional<LetterState> state) {
    /** @throws rollcall.http.Refusal if the state is none */
    static LetterFilter of(@Nullable String service, @Nullable String topic, @Nullable String state) {
        return new LetterFilter(given(service), given(topic), LetterState.asked(state));
    }

    /** Names the list in its tokens. */
    String list() {
        return String.join(
                "/",
                "deadLetters",
                service.orElse(""),
                topic.orElse(""),
                state.map(LetterState::word).orElse(""));
    }

    /** On the table of letters. */
    String conditions() {
        return whose("letters") + state.map(LetterState::condition).orElse("");
    }

    /** Without the state, on any table that names topic and service. */
    String whose(String table) {
        return "true"
                + (service.isPresent() ? " AND " + table + ".service = :service" : "")
                + (topic.isPresent() ? " AND " + table + ".topic = :topic" : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        service.ifPresent(name -> parameters.put("service", name));
        topic.ifPresent(name -> parameters.put("topic", name));
        return parameters;
    }

    private static Optional<String> given(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty()).map(ColumnText::storable);
    }
}
