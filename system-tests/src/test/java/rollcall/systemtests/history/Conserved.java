package rollcall.systemtests.history;

import static rollcall.systemtests.history.Violation.Broken.COUNTS_DO_NOT_ADD_UP;
import static rollcall.systemtests.history.Violation.Broken.ROW_LOST;
import static rollcall.systemtests.history.Violation.Broken.ROW_MADE_UP;
import static rollcall.systemtests.history.Violation.Broken.ROW_PENDING;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.systemtests.history.View.CountLine;
import rollcall.systemtests.history.View.UploadLine;

/** {@code rows = registered + unchanged + rejected + refused + pending}, and pending ends at 0. */
final class Conserved {
    private static final int NAMED = 5;

    private final Map<String, BitSet> sent;
    private final Map<String, BitSet> decided;
    private final List<Violation> violations = new ArrayList<>();

    private Conserved(History history) {
        this.sent = byUpload(history.sent().stream());
        this.decided = byUpload(history.outcomes().stream().map(Outcome::row));
    }

    static Stream<Violation> check(History history) {
        Conserved check = new Conserved(history);
        View said = Fold.of(history);
        said.uploads().forEach(check::upload);
        check.unannounced(said.uploads());
        check.counted(history.view());
        return check.violations.stream();
    }

    private void upload(UploadLine upload) {
        String id = upload.uploadId();
        BitSet all = new BitSet();
        all.set(1, upload.rows() + 1);
        BitSet logged = upload.kind().equals(Announcement.UPLOAD) ? rows(sent, id) : rows(decided, id);
        if (upload.published()) {
            found(ROW_LOST, id, "never came to the log", without(all, logged));
        }
        found(ROW_MADE_UP, id, "are on the log, and the upload has no such rows", without(logged, all));
        found(ROW_MADE_UP, id, "were decided, and are not on the log", without(rows(decided, id), logged));
        found(ROW_PENDING, id, "were never decided", without(upload.published() ? all : logged, rows(decided, id)));
    }

    private void unannounced(List<UploadLine> uploads) {
        Map<String, BitSet> strange = new HashMap<>(sent);
        strange.putAll(decided);
        uploads.forEach(upload -> strange.remove(upload.uploadId()));
        strange.forEach((id, rows) -> found(ROW_MADE_UP, id, "are on the log, and nobody announced the upload", rows));
    }

    /** As clients see it. */
    private void counted(View view) {
        Map<String, Integer> counts = view.counts().stream()
                .collect(Collectors.groupingBy(CountLine::uploadId, Collectors.summingInt(CountLine::rows)));
        for (UploadLine upload : view.uploads()) {
            int pending = upload.rows() - counts.getOrDefault(upload.uploadId(), 0);
            if (pending < 0 || upload.published() && pending > 0) {
                violations.add(new Violation(
                        COUNTS_DO_NOT_ADD_UP,
                        "upload %s of %s has %d rows in the view, of which %d are pending"
                                .formatted(upload.uploadId(), upload.customer(), upload.rows(), pending)));
            }
        }
    }

    private void found(Violation.Broken broken, String uploadId, String what, BitSet rows) {
        if (!rows.isEmpty()) {
            String some = rows.stream().limit(NAMED).mapToObj(Integer::toString).collect(Collectors.joining(", "));
            violations.add(new Violation(
                    broken,
                    "upload %s has rows that %s, %d of them: %s%s"
                            .formatted(
                                    uploadId,
                                    what,
                                    rows.cardinality(),
                                    some,
                                    rows.cardinality() > NAMED ? ", ..." : "")));
        }
    }

    private static BitSet rows(Map<String, BitSet> rows, String uploadId) {
        return rows.getOrDefault(uploadId, new BitSet());
    }

    private static BitSet without(BitSet rows, BitSet others) {
        BitSet left = (BitSet) rows.clone();
        left.andNot(others);
        return left;
    }

    private static Map<String, BitSet> byUpload(Stream<RowName> rows) {
        Map<String, BitSet> byUpload = new HashMap<>();
        rows.forEach(row ->
                byUpload.computeIfAbsent(row.uploadId(), id -> new BitSet()).set(row.number()));
        return byUpload;
    }
}
