package rollcall.cli.files;

import java.util.Arrays;
import java.util.List;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashReading;
import rollcall.devices.identity.Identifiers;
import rollcall.devices.identity.Identity;
import rollcall.devices.row.Column;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/**
 * A row as it stands in a list that has every column.
 *
 * @param cells in the order of {@link #headings()}
 * @param identity of its device, as an upload would see it
 * @param wishes group tag and user, shortened: the same for the same
 * @param shifted whether it has more values than its file has columns
 */
record CanonicalRow(List<String> cells, Identity identity, int wishes, boolean shifted) {

    static List<String> headings() {
        return Arrays.stream(Column.values()).map(Column::title).toList();
    }

    static CanonicalRow of(DeviceRow row) {
        HashReading reading = HardwareHash.read(row.hardwareHash());
        Identifiers inHash = Identifiers.in(reading);
        // What is for display in its own file would decide in this one: only the hash may speak.
        boolean display = row.dialect() == Dialect.MMD_SELF;
        List<String> cells = List.of(
                display ? inHash.serialNumber() : row.serialNumber(),
                row.productKey(),
                row.hardwareHash().restored(),
                display ? inHash.manufacturer() : row.manufacturer(),
                display ? inHash.model() : row.model(),
                row.groupTag(),
                row.assignedUser());
        return new CanonicalRow(
                cells,
                Identity.of(row, inHash, Identifiers.in(row)),
                31 * row.groupTag().strip().hashCode()
                        + row.assignedUser().strip().hashCode(),
                !row.surplus().isEmpty());
    }
}
