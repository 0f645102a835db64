/**
 * The write-ahead log of uploads. What is sealed here survives a crash and is published in the end; what is not sealed
 * never was.
 */
package rollcall.ingest.spool;
