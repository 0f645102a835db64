package rollcall.devices.row;

import java.util.List;
import rollcall.devices.hash.SentHash;

/**
 * One device of an upload as it was sent: every column as text, nothing judged, nothing trimmed away. A column that the
 * file does not have, or whose cell is empty, is the empty string.
 *
 * @param dialect the shape of the file the row came in
 * @param columns how many columns the file's header has
 * @param cells how many cells the row has; differs from {@code columns} when a comma slipped into a value
 * @param surplus the cells beyond the header, without the empty ones at the end
 */
public record DeviceRow(
        Dialect dialect,
        String serialNumber,
        String productKey,
        SentHash hardwareHash,
        String manufacturer,
        String model,
        String groupTag,
        String assignedUser,
        int columns,
        int cells,
        List<String> surplus) {

    public DeviceRow {
        surplus = List.copyOf(surplus);
    }

    /** Says what kind of row it is and never what stands in it: hashes and user names stay out of logs. */
    @Override
    public String toString() {
        return "DeviceRow[" + dialect.code() + ", " + cells + " of " + columns + " cells]";
    }
}
