package rollcall.status.conflicts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import rollcall.http.RefusalWords;

/** How far a conflict is. */
enum ConflictState {
    FOUND(" AND settled_at IS NULL"),
    SETTLED(" AND settled_at IS NOT NULL");

    private static final RefusalWords WORDS = RefusalWords.of(ConflictState.class);

    private final String condition;

    ConflictState(String condition) {
        this.condition = condition;
    }

    /** @throws rollcall.http.Refusal if it is none */
    static Optional<ConflictState> asked(String word) {
        return Optional.ofNullable(word)
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.stream(values())
                        .filter(state -> state.word().equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> WORDS.refuse(HttpStatus.BAD_REQUEST, "STATE_INVALID")));
    }

    /** On the table of conflicts. */
    String condition() {
        return condition;
    }

    /** As it is asked for and answered. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
