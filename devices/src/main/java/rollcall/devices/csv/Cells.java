package rollcall.devices.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/** Splits one line above the rows; one whose quotation marks do not match, as a banner's may not, is a single cell. */
final class Cells extends AbstractBaseCsvCallbackHandler<List<String>> {
    private final List<String> cells = new ArrayList<>();

    private Cells() {}

    static List<String> of(String line, char delimiter) {
        Cells cells = new Cells();
        try {
            CsvReader.builder().fieldSeparator(delimiter).allowUnclosedQuote(false).build(cells, line).stream()
                    .findFirst();
            return cells.cells;
        } catch (CsvParseException unmatched) {
            return List.of(line);
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        cells.add(new String(buffer, offset, length));
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }
}
