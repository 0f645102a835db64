package rollcall.status.letters;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import rollcall.status.letters.Letter.Redriven;

/** What is said to calls about dead letters. */
final class LetterRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(LetterRefusals.class);
    private static final RefusalWords WORDS = RefusalWords.of(LetterRefusals.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private LetterRefusals() {}

    static Refusal unknown() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, "DEAD_LETTER_NOT_FOUND");
    }

    /** Brought back, its record would undo what came since. */
    static Refusal notRepeatable(LetterId id) {
        return WORDS.refuse(
                HttpStatus.CONFLICT,
                "NOT_REDRIVABLE",
                Map.of("topic", id.topic().name()));
    }

    static Refusal alreadyRedriven(Redriven redriven) {
        return WORDS.refuse(
                HttpStatus.CONFLICT,
                "ALREADY_REDRIVEN",
                Map.of("organization", redriven.organization(), "at", redriven.at()));
    }

    /** Not all is read yet that may say that it was driven again. */
    static Refusal behind() {
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE.LETTERS_BEHIND", PAUSE);
    }

    static Refusal unwritten(RuntimeException failure) {
        LOG.warn("A dead letter could not be driven again", failure);
        return WORDS.passing(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE.REDRIVE", PAUSE);
    }
}
