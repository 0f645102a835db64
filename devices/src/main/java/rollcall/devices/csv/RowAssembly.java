package rollcall.devices.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.Column;
import rollcall.devices.row.DeviceRow;

/** Makes rows of the parser's cells; blank lines and repeated headers make none, and headings in a row are left out. */
final class RowAssembly extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private final LineSource source;
    private final CsvLimits limits;
    private final int linesAbove;
    private final List<String> headings;
    private final List<String> cells = new ArrayList<>();
    private Header header;
    private boolean headerInRows;
    private int length;
    private int line;
    private int rows;

    RowAssembly(LineSource source, CsvLimits limits, HeaderSearch.Found found) {
        this.source = source;
        this.limits = limits;
        linesAbove = source.lines();
        headings = new ArrayList<>(found.header().headings());
        header = found.header();
        headerInRows = found.inRows();
    }

    /** The headings of the first header, and after them those that only a later one has. */
    List<String> headings() {
        return headings;
    }

    /** Where the current row starts. */
    int line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = (int) Math.min(linesAbove + startingLine, Integer.MAX_VALUE);
        length = 0;
        cells.clear();
        source.startRow(line);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        length += count + (quoted ? 2 : 0) + (index > 0 ? 1 : 0);
        if (length > limits.lineLength()) {
            throw new Refusing(Refusals.lineTooLong(line, limits.lineLength()));
        }
        int guards = FormulaGuard.guardsIn(buffer, offset, count);
        cells.add(count == guards ? "" : new String(buffer, offset + guards, count - guards));
    }

    @Override
    protected CsvRow buildRecord() {
        if (Header.named(cells) == 0) {
            return null;
        }
        List<String> values = behindOwnHeadings();
        if (values == cells && isHeader()) {
            return null;
        }
        if (rows == limits.rows()) {
            throw new Refusing(Refusals.tooManyRows(line, rows));
        }
        rows++;
        return new CsvRow(rows, line, device(values));
    }

    private DeviceRow device(List<String> values) {
        int columns = header.headings().size();
        List<String> surplus = values.size() > columns ? values.subList(columns, values.size()) : List.of();
        return new DeviceRow(
                header.dialect(),
                cell(values, Column.SERIAL_NUMBER),
                cell(values, Column.PRODUCT_KEY),
                SentHash.of(cell(values, Column.HARDWARE_HASH)),
                cell(values, Column.MANUFACTURER),
                cell(values, Column.MODEL),
                cell(values, Column.GROUP_TAG),
                cell(values, Column.ASSIGNED_USER),
                columns,
                values.size(),
                surplus.subList(0, Header.named(surplus)));
    }

    private String cell(List<String> values, Column column) {
        Integer position = header.positions().get(column);
        return position == null || position >= values.size() ? "" : values.get(position);
    }

    /** The values of a row that names its own columns; else all cells. */
    private List<String> behindOwnHeadings() {
        Optional<OwnHeadings> found = OwnHeadings.of(cells);
        if (found.isEmpty()) {
            return cells;
        }
        List<String> own = found.get().headings();
        boolean known = headerInRows && header.isRepeatedBy(own);
        if (!known && !found.get().areCertain()) {
            return cells;
        }
        if (!known) {
            takeHeader(own);
            headerInRows = true;
        }
        return cells.subList(own.size(), cells.size());
    }

    /** Files put one behind the other bring their headers along, sometimes with other columns. */
    private boolean isHeader() {
        for (int i = 0; i < Math.min(cells.size(), header.headings().size()); i++) {
            if (cells.get(i).length() > Heading.LONGEST) {
                return false;
            }
        }
        if (header.isRepeatedBy(cells)) {
            return true;
        }
        boolean another = Header.isMeant(cells);
        if (another) {
            takeHeader(cells);
            headerInRows = false;
        }
        return another;
    }

    private void takeHeader(List<String> written) {
        try {
            header = Header.of(written, line);
        } catch (FileRefused refusal) {
            throw new Refusing(refusal);
        }
        for (String heading : header.headings()) {
            if (headings.stream().noneMatch(known -> Heading.of(known).equals(Heading.of(heading)))) {
                headings.add(heading);
            }
        }
    }
}
