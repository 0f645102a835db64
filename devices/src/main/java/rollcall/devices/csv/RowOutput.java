package rollcall.devices.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rollcall.devices.row.Column;
import rollcall.devices.row.DeviceRow;

/**
 * Writes rows in the shape of the file they came in, with columns of ours behind its own: ready to be mended and sent
 * again. Columns from which nothing is read (our own of an earlier report, the customer's tracking numbers) are left out.
 * Cells that a row has beyond its header follow behind our columns, where no heading stands above them either.
 */
public final class RowOutput implements Closeable {
    private final CsvOutput output;
    private final List<Column> columns;

    private RowOutput(CsvOutput output, List<Column> columns) {
        this.output = output;
        this.columns = columns;
    }

    /**
     * Writes the header; closing the output closes the stream.
     *
     * @param shape what {@link CsvUpload#shape()} said after the last row
     * @param added headings of our own columns
     */
    public static RowOutput open(OutputStream stream, FileShape shape, List<String> added) throws IOException {
        List<String> headings = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (String heading : shape.header()) {
            Optional<Column> column = Heading.of(heading).flatMap(Heading::column);
            if (column.isPresent()) {
                headings.add(heading);
                columns.add(column.get());
            }
        }
        headings.addAll(added);
        CsvOutput output = CsvOutput.open(stream, shape.format());
        output.write(headings);
        return new RowOutput(output, columns);
    }

    /** Writes one row with the cells of our own columns. */
    public void write(DeviceRow row, List<String> added) throws IOException {
        List<String> cells =
                new ArrayList<>(columns.size() + added.size() + row.surplus().size());
        for (Column column : columns) {
            cells.add(text(row, column));
        }
        cells.addAll(added);
        cells.addAll(row.surplus());
        output.write(cells);
    }

    private static String text(DeviceRow row, Column column) {
        return switch (column) {
            case SERIAL_NUMBER -> row.serialNumber();
            case PRODUCT_KEY -> row.productKey();
            case HARDWARE_HASH -> row.hardwareHash().restored();
            case MANUFACTURER -> row.manufacturer();
            case MODEL -> row.model();
            case GROUP_TAG -> row.groupTag();
            case ASSIGNED_USER -> row.assignedUser();
        };
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
