package rollcall.status.letters;

import java.time.Duration;
import java.util.Optional;

/** How many dead letters nobody has driven again. */
public final class OpenLetters {
    /** Whoever watches comes again in a second. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final LetterFilter OPEN =
            new LetterFilter(Optional.empty(), Optional.empty(), Optional.of(LetterState.OPEN));

    private final Collecting collecting;
    private final LetterQueries letters;

    OpenLetters(Collecting collecting, LetterQueries letters) {
        this.collecting = collecting;
        this.letters = letters;
    }

    /** @throws org.apache.kafka.common.KafkaException if the broker does not answer */
    public long count() {
        collecting.collect(PATIENCE);
        return letters.total(OPEN);
    }
}
