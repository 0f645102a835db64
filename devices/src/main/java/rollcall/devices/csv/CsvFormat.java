package rollcall.devices.csv;

import java.util.Objects;

/**
 * How a table stands in bytes, whatever it holds.
 *
 * @param encoding character set and byte order mark
 * @param delimiter between two cells: comma, semicolon or tab
 * @param lineEnd after each row
 * @param quoted whether every cell stands in quotation marks, or only those that need them
 */
public record CsvFormat(Encoding encoding, char delimiter, LineEnd lineEnd, boolean quoted) {

    /** What a spreadsheet opens without asking: UTF-8 with byte order mark, commas, CRLF. */
    public static final CsvFormat EXPORT = new CsvFormat(Encoding.UTF_8_BOM, ',', LineEnd.CRLF, false);

    static final String DELIMITERS = ",;\t";

    public CsvFormat {
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(lineEnd, "lineEnd");
        if (DELIMITERS.indexOf(delimiter) < 0) {
            throw new IllegalArgumentException("cells are delimited by comma, semicolon or tab");
        }
    }
}
