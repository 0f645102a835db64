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
import rollcall.status.answer.EveryStatus;
import rollcall.status.projection.ColumnText;

/** Reads devices, page by page. */
@Component
final class DeviceQueries {
    static final String COLUMNS = """
            SELECT device_id, version, upload_id, row_number, registered_at, customer, submitter, status,
                serial_number, product_key, manufacturer, model, proof, group_tag, assigned_user, profile_id,
                profile_name, facts, lower(serial_number) AS sort_key
            """;

    private final JdbcClient database;

    DeviceQueries(JdbcClient database) {
        this.database = database;
    }

    List<Device> first(DeviceFilter filter, int limit) {
        return page(filter, "", Map.of(), limit);
    }

    /** @param place the parameters of the order's condition */
    List<Device> behind(DeviceFilter filter, Map<String, Object> place, int limit) {
        return page(filter, filter.order().behind(), place, limit);
    }

    private List<Device> page(DeviceFilter filter, String behind, Map<String, Object> place, int limit) {
        String conditions = filter.deviceConditions() + behind;
        String sql = filter.isOfEveryStatus()
                ? EveryStatus.ordered(COLUMNS, conditions, "ASC", ":limit", DeviceFilter.STATUSES)
                : COLUMNS + " FROM devices WHERE " + conditions + filter.order().clause();
        return database.sql(sql + " LIMIT :limit")
                .params(filter.parameters())
                .params(place)
                .param("limit", limit)
                .query(DeviceQueries::device)
                .list();
    }

    /** The whole list as one statement, for an export. */
    static String all(DeviceFilter filter) {
        return COLUMNS + " FROM devices WHERE " + filter.deviceConditions()
                + filter.order().clause();
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
        return database.sql(COLUMNS + " FROM devices WHERE device_id = ? AND customer = ?")
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
