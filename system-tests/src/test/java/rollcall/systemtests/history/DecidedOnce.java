package rollcall.systemtests.history;

import static rollcall.systemtests.history.Violation.Broken.OUTCOME_CHANGED;
import static rollcall.systemtests.history.Violation.Broken.TWO_OUTCOMES;
import static rollcall.systemtests.history.Violation.Broken.WRONG_ROW_WON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row decided once is never decided otherwise; only an unexpected error gives way, once. The same decision may be told
 * again. And of the rows of one upload that name one device the lowest speaks for it.
 */
final class DecidedOnce {
    private static final String DUPLICATE = "DUPLICATE_IN_UPLOAD";

    /** A key that names a device by and by. */
    private static final String PRODUCT_KEY = "pkid:";

    private DecidedOnce() {}

    static Stream<Violation> check(History history) {
        return Stream.concat(once(history), lowestRowWins(history));
    }

    private static Stream<Violation> once(History history) {
        Map<RowName, Outcome> known = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Outcome told : history.outcomes()) {
            Outcome first = told.isUnexpected() ? told : known.putIfAbsent(told.row(), told);
            if (first != null && !first.equals(told)) {
                boolean otherwise = !first.outcome().equals(told.outcome());
                violations.add(new Violation(
                        otherwise ? TWO_OUTCOMES : OUTCOME_CHANGED,
                        "%s ended as %s, and as %s".formatted(told.row(), first, told)));
            }
        }
        return violations.stream();
    }

    private static Stream<Violation> lowestRowWins(History history) {
        Map<String, Integer> lowest = new HashMap<>();
        List<Outcome> decided = Fold.decided(history.outcomes()).values().stream()
                .filter(told -> !told.deviceId().isEmpty() && !told.deviceId().startsWith(PRODUCT_KEY))
                .toList();
        decided.forEach(told -> lowest.merge(speech(told), told.row().number(), Math::min));
        return decided.stream()
                .filter(told -> {
                    int wins = lowest.get(speech(told));
                    return told.code().equals(DUPLICATE)
                            ? told.winningRow() != wins || told.row().number() == wins
                            : told.outcome().equals(Outcome.REGISTERED)
                                    && told.row().number() != wins;
                })
                .map(told -> new Violation(
                        WRONG_ROW_WON,
                        "%s ended as %s%s, though row %d was the lowest to name the device"
                                .formatted(
                                        told.row(),
                                        told,
                                        told.winningRow() == 0 ? "" : " behind row " + told.winningRow(),
                                        lowest.get(speech(told)))));
    }

    private static String speech(Outcome told) {
        return told.row().uploadId() + '/' + told.deviceId();
    }
}
