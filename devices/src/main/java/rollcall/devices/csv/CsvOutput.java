package rollcall.devices.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a table, byte order mark and all, so that no spreadsheet runs a cell of it: a cell that starts with {@code = + -
 * @}, a tab, a carriage return or a line feed, or with apostrophes and then one of them, gets an apostrophe in front. {@link
 * CsvUpload} takes that one away again, so what was written reads back character for character. A character that the
 * encoding lacks becomes a question mark.
 */
public final class CsvOutput implements Closeable {
    private final CsvWriter writer;

    private CsvOutput(CsvWriter writer) {
        this.writer = writer;
    }

    /** Starts a table; closing it closes the stream. */
    public static CsvOutput open(OutputStream stream, CsvFormat format) throws IOException {
        stream.write(format.encoding().mark());
        LineDelimiter lineEnd = switch (format.lineEnd()) {
            case CRLF -> LineDelimiter.CRLF;
            case LF -> LineDelimiter.LF;
            case CR -> LineDelimiter.CR;
        };
        return new CsvOutput(CsvWriter.builder()
                .fieldSeparator(format.delimiter())
                .lineDelimiter(lineEnd)
                .quoteStrategy(format.quoted() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .build(encoded(stream, format.encoding())));
    }

    private static Writer encoded(OutputStream stream, Encoding encoding) {
        return encoding == Encoding.WINDOWS_1252
                ? new Windows1252Writer(stream)
                : new OutputStreamWriter(stream, encoding.charset());
    }

    /** Writes one row. */
    public void write(List<String> cells) throws IOException {
        try {
            writer.writeRecord(cells.stream().map(FormulaGuard::guarded).toList());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
