package rollcall.systemtests.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds a history against every promise. It knows nothing of how the system works inside, and shares no code with it.
 *
 * <pre>{@code
 * assertThat(Verifier.violations(history)).isEmpty();
 * }</pre>
 */
public final class Verifier {
    private static final List<Function<History, Stream<Violation>>> CHECKS = List.of(
            Acknowledged::check,
            Conserved::check,
            DecidedOnce::check,
            DeviceLives::check,
            Watched::check,
            ViewFolded::check);

    private Verifier() {}

    /** All that is wrong; empty if every promise was kept. */
    public static List<Violation> violations(History history) {
        return CHECKS.stream().flatMap(check -> check.apply(history)).toList();
    }
}
