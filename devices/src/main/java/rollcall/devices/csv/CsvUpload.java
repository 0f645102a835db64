package rollcall.devices.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * A device list, read row by row in constant memory, whatever its size.
 *
 * <p>All dialects are recognized by header, in any capitalization and column order: UTF-8, UTF-16 or Windows-1252; LF,
 * CRLF or CR; comma, semicolon or tab; quoted or not; with Excel's {@code sep=} line, banner lines above the header,
 * headers that merged files repeat or change on the way, rows that each bear their headings in front of their values, and
 * blank lines (lines of empty cells are blank too).
 *
 * <p>A byte that is wrong in the file's encoding spoils neither its row's end nor the file: in UTF-8 it is taken for
 * Windows-1252, in UTF-16 half a pair becomes U+FFFD. Control characters, NUL among them, stay in their cell to be
 * judged. How many cells a row has is told and not judged.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class CsvUpload {
    /** What the parser may hold of its input in front of and behind a row. */
    private static final int PARSER_AHEAD = 32 * 1024;

    private final FileShape opened;
    private final RowAssembly assembly;
    private final Iterator<CsvRow> rows;

    private CsvUpload(FileShape opened, RowAssembly assembly, Iterator<CsvRow> rows) {
        this.opened = opened;
        this.assembly = assembly;
        this.rows = rows;
    }

    /**
     * Reads down to the header.
     *
     * @param stream the file's bytes; stays the caller's to close
     * @throws FileRefused if there is no sound header
     * @throws IOException if the stream breaks
     */
    public static CsvUpload open(InputStream stream, CsvLimits limits) throws IOException, FileRefused {
        TextSource text = new TextSource(stream);
        LineSource lines = new LineSource(text, limits.lineLength());
        HeaderSearch.Found found = new HeaderSearch(lines, limits).found();
        RowAssembly assembly = new RowAssembly(lines, limits, found);
        CsvReader<CsvRow> parser = CsvReader.builder()
                .fieldSeparator(found.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(limits.lineLength() + PARSER_AHEAD)
                .build(assembly, lines);
        CsvFormat format = new CsvFormat(text.encoding(), found.delimiter(), lines.lineEnd(), found.quoted());
        FileShape shape =
                new FileShape(format, found.header().dialect(), found.header().headings(), found.line());
        return new CsvUpload(shape, assembly, parser.iterator());
    }

    /**
     * What the file looks like. Columns that only a later header of a merged file names stand at the end, once its rows
     * have been read: after the last row the shape has room for every row.
     */
    public FileShape shape() {
        return new FileShape(opened.format(), opened.dialect(), assembly.headings(), opened.headerLine());
    }

    /**
     * The next row, or none after the last. After an exception the upload is of no more use.
     *
     * @throws FileRefused if the file goes beyond a limit, its quotation marks do not match, or a later header is unsound
     * @throws IOException if the stream breaks
     */
    public Optional<CsvRow> next() throws IOException, FileRefused {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (CsvParseException failure) {
            throw refusal(failure);
        }
    }

    private FileRefused refusal(CsvParseException failure) {
        if (failure.getCause() == null) {
            return Refusals.quoteMalformed(assembly.line());
        }
        if (failure.getCause() instanceof Refusing refusing) {
            return refusing.refusal();
        }
        throw failure;
    }
}
