package rollcall.status.uploads;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import rollcall.http.RefusalWords;

/** Which rows of an upload are asked for: those of one outcome, of one code, of both, or all. */
record RowFilter(UUID upload, Optional<Outcome> outcome, Optional<String> code) {

    private static final RefusalWords WORDS = RefusalWords.of(RowFilter.class);

    static RowFilter of(UUID upload, String outcome, String code) {
        return new RowFilter(upload, given(outcome).map(RowFilter::known), given(code));
    }

    /** Names the list in its tokens. */
    String list() {
        return "rows/" + upload + '/' + outcome.map(Outcome::word).orElse("") + '/' + code.orElse("");
    }

    List<Row> page(RowQueries rows, Upload of, int after, int limit) {
        if (outcome.equals(Optional.of(Outcome.PENDING))) {
            return code.isPresent() ? List.of() : rows.pending(of, after, limit);
        }
        if (outcome.isPresent() && code.isPresent()) {
            return rows.ofOutcomeAndCode(upload, outcome.get(), code.get(), after, limit);
        }
        if (code.isPresent()) {
            return rows.ofCode(upload, code.get(), after, limit);
        }
        return outcome.isPresent() ? rows.ofOutcome(upload, outcome.get(), after, limit) : rows.all(of, after, limit);
    }

    /** How many rows it lets through, from the counts. */
    int total(Upload of) {
        if (code.isPresent()) {
            return outcome.filter(word -> word == Outcome.PENDING).isPresent()
                    ? 0
                    : of.codes().getOrDefault(code.get(), 0);
        }
        return outcome.map(of::count).orElse(of.rowCount());
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }

    private static Outcome known(String word) {
        return Outcome.of(word).orElseThrow(() -> WORDS.refuse(HttpStatus.BAD_REQUEST, "OUTCOME_INVALID"));
    }
}
