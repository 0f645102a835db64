package rollcall.ingest.upload;

import java.time.Duration;
import rollcall.bodies.BodyRefusals;
import rollcall.ingest.spool.Spool;

/** Whether there is room for a body: within the limit, and on the spool's disk. */
final class Room {
    private final Spool spool;
    private final UploadLimits limits;
    private final Duration retryAfter;

    Room(Spool spool, UploadLimits limits, Duration retryAfter) {
        this.spool = spool;
        this.limits = limits;
        this.retryAfter = retryAfter;
    }

    /**
     * @param length of the body in bytes, as announced; -1 if it is not
     * @throws rollcall.http.Refusal if there is no room for it
     */
    void require(long length) {
        if (length > limits.uploadSize().toBytes()) {
            throw BodyRefusals.tooLarge(limits.uploadSize().toBytes());
        }
        if (spool.room() - Math.max(length, 0) < limits.keepFree().toBytes()) {
            throw Refusals.spoolFull(retryAfter);
        }
    }
}
