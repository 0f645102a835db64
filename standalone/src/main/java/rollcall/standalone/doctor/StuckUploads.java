package rollcall.standalone.doctor;

import java.util.stream.Stream;
import rollcall.standalone.doctor.Snapshot.Upload;

/** An upload with rows pending that nothing has been heard of for ten minutes. */
final class StuckUploads implements Check {
    @Override
    public Stream<Finding> apply(Snapshot snapshot) {
        return snapshot.uploads().stream().map(StuckUploads::finding);
    }

    private static Finding finding(Upload upload) {
        String what = "upload " + upload.id() + " of " + upload.customer() + " has " + upload.pending() + " of "
                + upload.rowCount() + " rows pending, without progress since " + upload.since();
        return new Finding(
                "stuck-upload",
                what,
                upload.complete()
                        ? "all its rows are on the log: see to what the groups lag behind, or to what was set aside"
                        : "it was cut before its 202: restart the ingest-service that took it, or let its client send it again"
                                + " with the same key");
    }
}
