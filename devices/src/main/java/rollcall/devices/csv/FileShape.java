package rollcall.devices.csv;

import java.util.List;
import java.util.Objects;
import rollcall.devices.row.Dialect;

/**
 * What a file looks like: enough to write its rows again just so.
 *
 * @param format its bytes: encoding, delimiter, line end, quoting
 * @param dialect the shape its header shows
 * @param header the column headings exactly as they stand in the file, in its order, without empty ones at the end
 * @param headerLine the physical line of the header, from 1; of the first row, if the rows bear it themselves
 */
public record FileShape(CsvFormat format, Dialect dialect, List<String> header, int headerLine) {
    public FileShape {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(dialect, "dialect");
        header = List.copyOf(header);
    }
}
