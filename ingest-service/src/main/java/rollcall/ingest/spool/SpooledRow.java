package rollcall.ingest.spool;

import rollcall.events.DeviceUploaded;

/**
 * A row as it waits for the upload's id, which only the last byte of the body decides: the event it will become, with
 * row number, file and line, and what belongs to the whole upload left blank.
 *
 * @param key the key of the event
 * @param event the row
 */
public record SpooledRow(String key, DeviceUploaded event) {}
