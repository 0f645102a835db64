package rollcall.status.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import rollcall.http.RefusalWords;

/** Whether somebody has driven a letter again. */
enum LetterState {
    OPEN(" AND NOT EXISTS (%s)"),
    REDRIVEN(" AND EXISTS (%s)");

    private static final RefusalWords WORDS = RefusalWords.of(LetterState.class);

    private static final String REDRIVES = """
            SELECT FROM letters.redrives
            WHERE redrives.topic = letters.topic AND redrives.partition = letters.partition
                AND redrives.position = letters.position""";

    private final String condition;

    LetterState(String condition) {
        this.condition = condition.formatted(REDRIVES);
    }

    /** @throws rollcall.http.Refusal if it is none */
    static Optional<LetterState> asked(@Nullable String word) {
        return Optional.ofNullable(word)
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.stream(values())
                        .filter(state -> state.word().equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> WORDS.refuse(HttpStatus.BAD_REQUEST, "LETTER_STATE_INVALID")));
    }

    /** On the table of letters. */
    String condition() {
        return condition;
    }

    /** As it is asked for. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
