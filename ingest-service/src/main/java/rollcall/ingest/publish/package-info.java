/** Brings sealed uploads to Kafka, row by row and in order, however often it takes. */
package rollcall.ingest.publish;
