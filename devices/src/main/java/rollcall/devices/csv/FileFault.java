package rollcall.devices.csv;

/** Why a file is refused as a whole. The names are stable codes; clients and reports show them. */
public enum FileFault {
    /** Not a character, or blank lines only. */
    FILE_EMPTY,
    /** Not text in a known encoding: a workbook, an archive, UTF-32. */
    ENCODING_UNREADABLE,
    /** No line at the top names columns. */
    HEADER_MISSING,
    /** A heading that no dialect knows. */
    COLUMN_UNKNOWN,
    /** Two headings for the same thing. */
    COLUMN_DUPLICATED,
    /** No heading for something without which no row of the file could name a device. */
    COLUMN_MISSING,
    /** Text after a closing quotation mark, or an opening one that is never closed: where rows end is anybody's guess. */
    QUOTE_MALFORMED,
    /** A line or row beyond {@link CsvLimits#lineLength()}. */
    LINE_TOO_LONG,
    /** More rows than {@link CsvLimits#rows()}. */
    TOO_MANY_ROWS
}
