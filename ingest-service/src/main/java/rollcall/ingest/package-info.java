/**
 * Uploads become events.
 *
 * <p>A request is read as a stream ({@link rollcall.ingest.upload}) into the spool ({@link rollcall.ingest.spool}); once it
 * is whole and sound it gets its id ({@link rollcall.ingest.idempotency}) and its rows go to Kafka ({@link
 * rollcall.ingest.publish}). The answer comes when every row is acknowledged.
 */
package rollcall.ingest;
