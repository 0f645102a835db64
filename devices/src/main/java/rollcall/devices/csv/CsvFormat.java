package rollcall.devices.csv;

import java.util.Objects;

/**
 * How a table stands in bytes, whatever it holds.
 *
 * @param encoding character set and byte order mark
 * @param delimiter between two cells: comma, semicolon, tab, or what a {@code sep=} line names
 * @param lineEnd after each row
 * @param quoted whether every cell stands in quotation marks, or only those that need them
 */
public record CsvFormat(Encoding encoding, char delimiter, LineEnd lineEnd, boolean quoted) {

    /** What a spreadsheet opens without asking: UTF-8 with byte order mark, commas, CRLF. */
    public static final CsvFormat EXPORT = new CsvFormat(Encoding.UTF_8_BOM, ',', LineEnd.CRLF, false);

    public CsvFormat {
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(lineEnd, "lineEnd");
        if (!canDelimit(delimiter)) {
            throw new IllegalArgumentException("a letter, digit, quotation mark or line end cannot delimit cells");
        }
    }

    /** Whether a character can stand between cells: a tab, or punctuation other than a quotation mark. */
    static boolean canDelimit(char character) {
        return character == '\t'
                || (character > ' ' && character < 0x7F && character != '"' && !Character.isLetterOrDigit(character));
    }
}
