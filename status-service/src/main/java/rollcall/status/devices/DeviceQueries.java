package rollcall.status.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.status.projection.ColumnText;

/** Reads devices, in the order of their serial numbers. */
@Component
final class DeviceQueries {
    static final String COLUMNS = """
            SELECT device_id, version, upload_id, row_number, registered_at, customer, submitter, status,
                serial_number, product_key, manufacturer, model, proof, group_tag, assigned_user, profile_id,
                profile_name, facts, lower(serial_number) AS sort_key
            FROM devices
            """;

    private static final String IN_ORDER = " ORDER BY lower(serial_number), device_id LIMIT :limit";
    private static final String BEHIND = " AND (lower(serial_number), device_id) > (:sortKey, :deviceId)";

    private final JdbcClient database;

    DeviceQueries(JdbcClient database) {
        this.database = database;
    }

    List<Device> first(DeviceFilter filter, int limit) {
        return database.sql(COLUMNS + " WHERE " + filter.deviceConditions() + IN_ORDER)
                .params(filter.parameters())
                .param("limit", limit)
                .query(DeviceQueries::device)
                .list();
    }

    List<Device> behind(DeviceFilter filter, String sortKey, String deviceId, int limit) {
        return database.sql(COLUMNS + " WHERE " + filter.deviceConditions() + BEHIND + IN_ORDER)
                .params(filter.parameters())
                .param("sortKey", ColumnText.storable(sortKey))
                .param("deviceId", ColumnText.storable(deviceId))
                .param("limit", limit)
                .query(DeviceQueries::device)
                .list();
    }

    int total(DeviceFilter filter) {
        return database.sql("SELECT count(*) FROM devices WHERE " + filter.deviceConditions())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** How many devices a customer has in each status; those that none is in are left out. */
    Map<DeviceStatus, Integer> byStatus(String customer) {
        Map<DeviceStatus, Integer> counts = new EnumMap<>(DeviceStatus.class);
        database.sql("SELECT status, count(*)::int FROM devices WHERE customer = ? GROUP BY status")
                .param(ColumnText.storable(customer))
                .query((RowCallbackHandler) row -> counts.put(DeviceStatus.valueOf(row.getString(1)), row.getInt(2)));
        return counts;
    }

    Optional<Device> find(String customer, String id) {
        return database.sql(COLUMNS + " WHERE device_id = ? AND customer = ?")
                .param(ColumnText.storable(id))
                .param(ColumnText.storable(customer))
                .query(DeviceQueries::device)
                .optional();
    }

    /** What was worth knowing about the row that registered the device: a JSON array, null if nothing. */
    Optional<String> warnings(Device device) {
        return database.sql("SELECT warnings FROM upload_rows WHERE upload_id = ? AND row_number = ?")
                .param(device.uploadId())
                .param(device.rowNumber())
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(warnings -> warnings);
    }

    static Device device(ResultSet row, int index) throws SQLException {
        return new Device(
                row.getString("device_id"),
                row.getLong("version"),
                row.getObject("upload_id", UUID.class),
                row.getInt("row_number"),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("customer"),
                row.getString("submitter"),
                row.getString("status"),
                row.getString("serial_number"),
                row.getString("product_key"),
                row.getString("manufacturer"),
                row.getString("model"),
                row.getString("proof"),
                row.getString("group_tag"),
                row.getString("assigned_user"),
                row.getString("profile_id"),
                row.getString("profile_name"),
                row.getString("facts"),
                row.getString("sort_key"));
    }
}
