package rollcall.systemtests.history;

import static rollcall.systemtests.history.Violation.Broken.VIEW_DIFFERS;
import static rollcall.systemtests.history.Violation.Broken.VIEW_LACKS;
import static rollcall.systemtests.history.Violation.Broken.VIEW_MADE_UP;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The view is a fold of the log. */
final class ViewFolded {
    private ViewFolded() {}

    static Stream<Violation> check(History history) {
        View told = Fold.of(history);
        View view = history.view();
        return Stream.of(
                        compared(told.uploads(), view.uploads(), View.UploadLine::uploadId),
                        compared(
                                told.counts(),
                                view.counts(),
                                line -> line.uploadId() + '/' + line.outcome() + '/' + line.code()),
                        compared(told.rows(), view.rows(), View.RowLine::row),
                        compared(told.devices(), view.devices(), View.DeviceLine::deviceId),
                        compared(told.story(), view.story(), line -> line.deviceId() + '/' + line.version()))
                .flatMap(found -> found);
    }

    private static <L> Stream<Violation> compared(List<L> told, List<L> view, Function<L, Object> key) {
        Map<Object, L> lines = new HashMap<>();
        view.forEach(line -> lines.put(key.apply(line), line));
        Stream<Violation> wrong = told.stream().flatMap(line -> {
            L shown = lines.remove(key.apply(line));
            return Objects.equals(line, shown) ? Stream.empty() : Stream.of(wrong(line, shown));
        });
        return Stream.concat(
                wrong.toList().stream(),
                lines.values().stream()
                        .map(line ->
                                new Violation(VIEW_MADE_UP, "the view has %s, which no event tells".formatted(line))));
    }

    private static <L> Violation wrong(L told, L shown) {
        return shown == null
                ? new Violation(VIEW_LACKS, "the view lacks %s".formatted(told))
                : new Violation(VIEW_DIFFERS, "the view has %s, and the log tells %s".formatted(shown, told));
    }
}
