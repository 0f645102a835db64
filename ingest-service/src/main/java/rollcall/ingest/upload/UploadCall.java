package rollcall.ingest.upload;

import rollcall.ingest.idempotency.ClientKey;

/**
 * An upload's request, but for its body.
 *
 * @param customer for whom the devices are to be registered
 * @param submitter who sends them
 * @param person who in that organization; empty if a program acts for itself
 * @param client the program that was given the token
 * @param groupTag the tag the address names; empty if it names none
 * @param updateExisting whether devices that the customer has already take over group tag and user
 * @param key by which the request is recognized when it comes again
 */
record UploadCall(
        String customer,
        String submitter,
        String person,
        String client,
        String groupTag,
        boolean updateExisting,
        ClientKey key,
        String requestId,
        String correlationId,
        String traceparent) {

    boolean isForItself() {
        return customer.equals(submitter);
    }
}
