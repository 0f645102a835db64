package rollcall.status.answer;

import java.util.Collection;
import java.util.stream.Collectors;
import rollcall.devices.lifecycle.DeviceStatus;

/**
 * A customer's devices in the order of their serial numbers, where no condition has an index of its own. No index has them
 * all in that order, but the one by status has those of each: the first of each are merged. One more index would cost every
 * new device a tenth of what PostgreSQL does for it.
 */
public final class EveryStatus {
    private EveryStatus() {}

    /**
     * A statement that selects devices with these statuses that the conditions fit, to be ended with a limit.
     *
     * @param columns what is selected, among it {@code device_id} and {@code lower(serial_number) AS sort_key}
     * @param direction ASC or DESC
     * @param most how many lie before the end of what is asked for, in SQL
     */
    public static String ordered(
            String columns, String conditions, String direction, String most, Collection<DeviceStatus> statuses) {
        return statuses.stream()
                        .map(status -> columns + " FROM devices WHERE " + conditions + " AND status = '" + status
                                + "' ORDER BY lower(serial_number) " + direction + ", device_id " + direction
                                + " LIMIT "
                                + most)
                        .collect(Collectors.joining(") UNION ALL (", "SELECT * FROM ((", ")) devices"))
                + " ORDER BY sort_key " + direction + ", device_id " + direction;
    }

    /** A condition that lets an index by status find what else is told of serial numbers. */
    public static String condition(Collection<DeviceStatus> statuses) {
        return statuses.stream().map(Enum::name).collect(Collectors.joining("', '", "status IN ('", "')"));
    }
}
