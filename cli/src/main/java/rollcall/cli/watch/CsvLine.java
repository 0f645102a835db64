package rollcall.cli.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.CsvOutput;
import rollcall.devices.csv.Encoding;
import rollcall.devices.csv.LineEnd;

/** One row of a table that never ends, with no cell that a spreadsheet would run. */
final class CsvLine {
    private static final CsvFormat FORMAT = new CsvFormat(Encoding.UTF_8, ',', LineEnd.LF, false);

    private CsvLine() {}

    static String of(List<String> cells) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (CsvOutput csv = CsvOutput.open(line, FORMAT)) {
            csv.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
