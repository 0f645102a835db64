package rollcall.ingest.spool;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a sealed upload beside its rows.
 *
 * @param uploadId the upload's id, the same however often the request is repeated with its key
 * @param customer for whom the devices are to be registered
 * @param submitter who sent them
 * @param person who in that organization; empty if a program acted for itself
 * @param client the program that was given the token
 * @param groupTag for the rows that name none; empty if the request names none either
 * @param updateExisting whether devices that the customer has already take over group tag and user
 * @param files the files in the order of the rows
 * @param rowCount data rows of all files together
 * @param requestDigest SHA-256, in hex, of the parameters and of each part's content
 * @param keyDigest SHA-256, in hex, of customer, submitter and Idempotency-Key; empty if there was none
 * @param requestId MS-RequestId of the request
 * @param correlationId MS-CorrelationId of the request
 * @param traceparent W3C trace context of the request; empty if it had none
 * @param receivedAt when the body was complete, to the millisecond
 */
public record Manifest(
        UUID uploadId,
        String customer,
        String submitter,
        String person,
        String client,
        String groupTag,
        boolean updateExisting,
        List<SpooledFile> files,
        int rowCount,
        String requestDigest,
        String keyDigest,
        String requestId,
        String correlationId,
        String traceparent,
        Instant receivedAt) {

    public Manifest {
        files = List.copyOf(files);
    }
}
