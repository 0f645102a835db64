package rollcall.devices.sample;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/** Writes values as they are: the field's tools take all quotes away, so that a comma in a value shifts the row. */
final class CsvSampleWriter implements SampleWriter {
    private static final String LINE_END = "\r\n";

    private final Writer out;
    private final String afterRow;
    private final List<Function<SampleRow, String>> columns;

    CsvSampleWriter(Writer out, String header, String afterRow, List<Function<SampleRow, String>> columns)
            throws IOException {
        this.out = out;
        this.afterRow = afterRow;
        this.columns = columns;
        out.write(header);
        out.write(LINE_END);
    }

    @Override
    public void write(SampleRow row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(columns.get(i).apply(row));
        }
        out.write(afterRow);
        out.write(LINE_END);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
