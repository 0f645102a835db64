package rollcall.cli.devices;

import rollcall.client.model.Upload;
import rollcall.client.model.UploadCounts;

/**
 * How an upload's rows ended so far.
 *
 * @param failed rejected and refused
 */
public record Counts(long rows, long registered, long unchanged, long failed, long pending) {
    public static Counts of(Upload upload) {
        UploadCounts counts = upload.getCounts();
        return new Counts(
                upload.getRowCount(),
                counts.getRegistered(),
                counts.getUnchanged(),
                counts.getRejected() + counts.getRefused(),
                counts.getPending());
    }

    /** Rows that ended. */
    public long decided() {
        return rows - pending;
    }
}
