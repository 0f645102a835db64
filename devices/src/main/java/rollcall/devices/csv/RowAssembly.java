package rollcall.devices.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.Column;
import rollcall.devices.row.DeviceRow;

/** Makes rows of the parser's cells; blank lines and repeated headers make none. */
final class RowAssembly extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private final LineSource source;
    private final CsvLimits limits;
    private final int linesAbove;
    private final List<String> headings;
    private final List<String> surplus = new ArrayList<>();
    private Header header;
    private String[] cells;
    private int length;
    private int line;
    private int rows;

    RowAssembly(LineSource source, CsvLimits limits, HeaderSearch.Found found) {
        this.source = source;
        this.limits = limits;
        linesAbove = source.lines();
        headings = new ArrayList<>(found.header().headings());
        useHeader(found.header());
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
        Arrays.fill(cells, "");
        surplus.clear();
        source.startRow(line);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        length += count + (quoted ? 2 : 0) + (index > 0 ? 1 : 0);
        if (length > limits.lineLength()) {
            throw new Refusing(Refusals.lineTooLong(line, limits.lineLength()));
        }
        int guards = FormulaGuard.guardsIn(buffer, offset, count);
        String cell = count == guards ? "" : new String(buffer, offset + guards, count - guards);
        if (index < cells.length) {
            cells[index] = cell;
        } else {
            surplus.add(cell);
        }
    }

    @Override
    protected CsvRow buildRecord() {
        if (isBlank() || isHeader()) {
            return null;
        }
        if (rows == limits.rows()) {
            throw new Refusing(Refusals.tooManyRows(line, rows));
        }
        rows++;
        return new CsvRow(rows, line, device());
    }

    private DeviceRow device() {
        return new DeviceRow(
                header.dialect(),
                cell(Column.SERIAL_NUMBER),
                cell(Column.PRODUCT_KEY),
                SentHash.of(cell(Column.HARDWARE_HASH)),
                cell(Column.MANUFACTURER),
                cell(Column.MODEL),
                cell(Column.GROUP_TAG),
                cell(Column.ASSIGNED_USER),
                cells.length,
                getFieldCount(),
                surplus.subList(0, Header.named(surplus)));
    }

    private String cell(Column column) {
        Integer position = header.positions().get(column);
        return position == null ? "" : cells[position];
    }

    private boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return Header.named(surplus) == 0;
    }

    /** Files put one behind the other bring their headers along, sometimes with other columns. */
    private boolean isHeader() {
        for (String cell : cells) {
            if (cell.length() > Heading.LONGEST) {
                return false;
            }
        }
        List<String> all = new ArrayList<>(Arrays.asList(cells));
        all.addAll(surplus);
        if (header.isRepeatedBy(all)) {
            return true;
        }
        boolean another = Header.isMeant(all);
        if (another) {
            takeHeader(all);
        }
        return another;
    }

    private void takeHeader(List<String> written) {
        try {
            Header next = Header.of(written, line);
            for (String heading : next.headings()) {
                if (headings.stream().noneMatch(known -> Heading.of(known).equals(Heading.of(heading)))) {
                    headings.add(heading);
                }
            }
            useHeader(next);
        } catch (FileRefused refusal) {
            throw new Refusing(refusal);
        }
    }

    private void useHeader(Header next) {
        header = next;
        cells = new String[next.headings().size()];
        Arrays.fill(cells, "");
    }
}
