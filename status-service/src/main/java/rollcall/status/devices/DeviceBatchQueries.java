package rollcall.status.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.status.projection.ColumnText;
import rollcall.status.uploads.UploadIds;

/** Reads a customer's batches. */
@Component
final class DeviceBatchQueries {
    private static final String ALL = """
            WITH announced AS (
                SELECT DISTINCT ON (id) id, submitter, received_at
                FROM (
                    SELECT CASE WHEN group_tag = '' THEN upload_id::text ELSE group_tag END COLLATE "C" AS id,
                        submitter, received_at, upload_id
                    FROM uploads WHERE customer = :customer) named
                ORDER BY id, received_at, upload_id),
            held AS (
                SELECT CASE WHEN group_tag = '' THEN upload_id::text ELSE group_tag END COLLATE "C" AS id,
                    count(*)::int AS devices
                FROM devices WHERE customer = :customer
                GROUP BY 1)
            SELECT id, submitter, received_at, coalesce(devices, 0) AS devices
            FROM announced FULL JOIN held USING (id)
            ORDER BY id
            """;

    private static final String TAG_IS_KNOWN = """
            SELECT EXISTS (SELECT FROM uploads WHERE customer = :customer AND group_tag = :id)
                OR EXISTS (SELECT FROM devices WHERE customer = :customer AND group_tag = :id)
            """;

    private static final String UPLOAD_IS_KNOWN = """
            SELECT EXISTS (SELECT FROM uploads WHERE upload_id = :upload AND customer = :customer AND group_tag = '')
            """;

    private static final String IN_ORDER = " ORDER BY lower(serial_number), device_id LIMIT :limit";

    private final JdbcClient database;

    DeviceBatchQueries(JdbcClient database) {
        this.database = database;
    }

    List<DeviceBatch> all(String customer) {
        return database.sql(ALL)
                .param("customer", ColumnText.storable(customer))
                .query(DeviceBatchQueries::batch)
                .list();
    }

    /** How the devices of a batch are told from others, if the customer has the batch. */
    Optional<Members> members(String customer, String id) {
        Map<String, Object> tagged = Map.of("customer", ColumnText.storable(customer), "id", ColumnText.storable(id));
        if (exists(TAG_IS_KNOWN, tagged)) {
            return Optional.of(new Members("customer = :customer AND group_tag = :id", tagged));
        }
        return UploadIds.parse(id)
                .map(upload -> Map.<String, Object>of("customer", ColumnText.storable(customer), "upload", upload))
                .filter(untagged -> exists(UPLOAD_IS_KNOWN, untagged))
                .map(untagged ->
                        new Members("customer = :customer AND group_tag = '' AND upload_id = :upload", untagged));
    }

    List<Device> first(Members members, int limit) {
        return database.sql(DeviceQueries.COLUMNS + " WHERE " + members.condition() + IN_ORDER)
                .params(members.parameters())
                .param("limit", limit)
                .query(DeviceQueries::device)
                .list();
    }

    List<Device> behind(Members members, String sortKey, String deviceId, int limit) {
        Map<String, Object> parameters = new HashMap<>(members.parameters());
        parameters.put("sortKey", ColumnText.storable(sortKey));
        parameters.put("deviceId", ColumnText.storable(deviceId));
        return database.sql(DeviceQueries.COLUMNS + " WHERE " + members.condition()
                        + " AND (lower(serial_number), device_id) > (:sortKey, :deviceId)" + IN_ORDER)
                .params(parameters)
                .param("limit", limit)
                .query(DeviceQueries::device)
                .list();
    }

    int total(Members members) {
        return database.sql("SELECT count(*) FROM devices WHERE " + members.condition())
                .params(members.parameters())
                .query(Integer.class)
                .single();
    }

    private boolean exists(String sql, Map<String, Object> parameters) {
        return database.sql(sql).params(parameters).query(Boolean.class).single();
    }

    private static DeviceBatch batch(ResultSet row, int index) throws SQLException {
        Timestamp created = row.getTimestamp("received_at");
        return new DeviceBatch(
                row.getString("id"),
                row.getString("submitter"),
                created == null ? null : created.toInstant(),
                row.getInt("devices"));
    }

    /** A condition on devices, and what its parameters are. */
    record Members(String condition, Map<String, Object> parameters) {}
}
