/** The calls that bring devices, in every format; each answers when its rows are on Kafka, or says why they are not. */
package rollcall.ingest.upload;
