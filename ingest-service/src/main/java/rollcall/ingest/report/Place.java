package rollcall.ingest.report;

/**
 * Where a row stands.
 *
 * @param rowNumber from 1, through all files
 * @param file its place among the files, from 0
 * @param line the physical line of its file, from 1; 0 in JSON
 */
public record Place(int rowNumber, int file, int line) {}
