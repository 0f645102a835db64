/** The same request with the same key is the same upload, whichever instance it reaches and however often. */
package rollcall.ingest.idempotency;
