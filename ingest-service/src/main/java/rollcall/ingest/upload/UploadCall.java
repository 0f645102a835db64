package rollcall.ingest.upload;

import rollcall.ingest.idempotency.ClientKey;

/**
 * An upload's request, but for its body.
 *
 * @param customer for whom the devices are to be registered
 * @param submitter who sends them
 * @param groupTag the tag the address names; empty if it names none
 * @param key by which the request is recognized when it comes again
 */
record UploadCall(
        String customer,
        String submitter,
        String groupTag,
        ClientKey key,
        String requestId,
        String correlationId,
        String traceparent) {}
