/**
 * The way from the log into the view. A listener takes a batch of records, decodes them, coalesces them to one entry a
 * row, upload and device, and writes them set by set, together with how far it read, in one database transaction.
 */
package rollcall.status.projection;
