package rollcall.systemtests.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rollcall.systemtests.history.View.CountLine;
import rollcall.systemtests.history.View.DeviceLine;
import rollcall.systemtests.history.View.RowLine;
import rollcall.systemtests.history.View.StepLine;
import rollcall.systemtests.history.View.UploadLine;

/** What the view has to be, by the events alone. */
final class Fold {
    private final History history;

    private Fold(History history) {
        this.history = history;
    }

    static View of(History history) {
        Fold fold = new Fold(history);
        Collection<Outcome> decided = decided(history.outcomes()).values();
        return new View(fold.uploads(), counts(decided), rows(decided), fold.devices(), fold.story());
    }

    /** Of several tellings of a row the first counts, unless it was only an unexpected error. */
    static Map<RowName, Outcome> decided(List<Outcome> outcomes) {
        Map<RowName, Outcome> decided = new HashMap<>();
        outcomes.forEach(told -> decided.merge(
                told.row(), told, (first, next) -> first.isUnexpected() && !next.isUnexpected() ? next : first));
        return decided;
    }

    private List<UploadLine> uploads() {
        Map<String, UploadLine> lines = new LinkedHashMap<>();
        for (Announcement said : history.announcements()) {
            UploadLine line =
                    new UploadLine(said.uploadId(), said.customer(), said.kind(), said.rows(), said.complete());
            lines.merge(
                    said.uploadId(),
                    line,
                    (first, next) -> new UploadLine(
                            first.uploadId(),
                            first.customer(),
                            first.kind(),
                            first.rows(),
                            first.published() || next.published()));
        }
        return List.copyOf(lines.values());
    }

    private static List<CountLine> counts(Collection<Outcome> decided) {
        Map<CountLine, Integer> counts = new HashMap<>();
        decided.forEach(told ->
                counts.merge(new CountLine(told.row().uploadId(), told.outcome(), told.code(), 0), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new CountLine(
                        count.getKey().uploadId(),
                        count.getKey().outcome(),
                        count.getKey().code(),
                        count.getValue()))
                .toList();
    }

    private static List<RowLine> rows(Collection<Outcome> decided) {
        return decided.stream()
                .map(told -> new RowLine(told.row(), told.outcome(), told.code(), told.deviceId()))
                .toList();
    }

    private List<DeviceLine> devices() {
        Map<String, DeviceEvent> claims = newest(history.registrations().stream());
        return newest(steps()).values().stream()
                .map(last -> new DeviceLine(
                        last.deviceId(),
                        last.version(),
                        owner(last, claims.get(last.deviceId())),
                        last.status(),
                        last.groupTag(),
                        last.profileId()))
                .toList();
    }

    private static String owner(DeviceEvent last, DeviceEvent claim) {
        return claim == null || last.endsClaim() ? "" : claim.customer();
    }

    private static Map<String, DeviceEvent> newest(Stream<DeviceEvent> steps) {
        Map<String, DeviceEvent> newest = new HashMap<>();
        steps.forEach(step -> newest.merge(
                step.deviceId(), step, (known, other) -> known.version() < other.version() ? other : known));
        return newest;
    }

    private List<StepLine> story() {
        Map<String, StepLine> lines = new LinkedHashMap<>();
        steps().map(step -> new StepLine(step.deviceId(), step.version(), step.customer(), step.kind(), step.status()))
                .forEach(line -> lines.putIfAbsent(line.deviceId() + '/' + line.version(), line));
        return List.copyOf(lines.values());
    }

    private Stream<DeviceEvent> steps() {
        return Stream.concat(history.registrations().stream(), history.changes().stream());
    }
}
