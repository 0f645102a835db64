package rollcall.status.uploads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of a row. */
enum Outcome {
    PENDING,
    REGISTERED,
    UNCHANGED,
    REJECTED,
    REFUSED;

    /** As it is stored and answered. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFailure() {
        return this == REJECTED || this == REFUSED;
    }

    static Optional<Outcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }
}
