package rollcall.systemtests.history;

import rollcall.systemtests.client.Upload;

/**
 * A 202 as its client saw it.
 *
 * @param key the idempotency key that was sent; empty if none was
 * @param rows how many rows were sent
 */
public record Acknowledgement(String customer, String key, String uploadId, int rows) {

    public static Acknowledgement of(Upload upload, String key, int rows) {
        return new Acknowledgement(upload.customer(), key, upload.id(), rows);
    }
}
