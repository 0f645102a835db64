package rollcall.status.projection;

import java.time.Instant;
import java.util.UUID;
import rollcall.events.UploadReceived;

/**
 * An upload, as one line of the table.
 *
 * @param announcedAt when its publishing last began, as far as told
 * @param publishedAt when its last row was on the log; null while it is not
 */
record UploadEntry(UUID id, UploadReceived upload, String traceId, Instant announcedAt, Instant publishedAt) {

    static UploadEntry of(UploadReceived event, String traceId, long timestamp) {
        Instant said = Instant.ofEpochMilli(timestamp);
        return event.getComplete()
                ? new UploadEntry(id(event), event, traceId, event.getReceivedAt(), event.getCompletedAt())
                : new UploadEntry(id(event), event, traceId, said, null);
    }

    /** Both announcements of an upload in one, whichever came first. */
    static UploadEntry merged(UploadEntry first, UploadEntry second) {
        return new UploadEntry(
                first.id,
                first.upload,
                first.traceId,
                first.announcedAt.isAfter(second.announcedAt) ? first.announcedAt : second.announcedAt,
                Earlier.of(first.publishedAt, second.publishedAt));
    }

    private static UUID id(UploadReceived event) {
        return UUID.fromString(event.getUploadId());
    }
}
