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
import rollcall.status.answer.Sight;
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
                    FROM uploads WHERE customer = :customer AND kind = 'upload'%1$s) named
                ORDER BY id, received_at, upload_id),
            held AS (
                SELECT CASE WHEN group_tag = '' THEN upload_id::text ELSE group_tag END COLLATE "C" AS id,
                    count(*)::int AS devices
                FROM devices WHERE customer = :customer%1$s
                GROUP BY 1)
            SELECT id, submitter, received_at, coalesce(devices, 0) AS devices
            FROM announced FULL JOIN held USING (id)
            ORDER BY id
            """;

    private static final String TAG_IS_KNOWN = """
            SELECT EXISTS (SELECT FROM uploads WHERE customer = :customer AND group_tag = :id%1$s)
                OR EXISTS (SELECT FROM devices WHERE customer = :customer AND group_tag = :id%1$s)
            """;

    private static final String UPLOAD_IS_KNOWN = """
            SELECT EXISTS (
                SELECT FROM uploads WHERE upload_id = :upload AND customer = :customer AND group_tag = ''%1$s)
            """;

    private static final String IN_ORDER = " ORDER BY lower(serial_number), device_id LIMIT :limit";

    private final JdbcClient database;

    DeviceBatchQueries(JdbcClient database) {
        this.database = database;
    }

    List<DeviceBatch> all(Sight sight) {
        return database.sql(ALL.formatted(sight.condition()))
                .params(parameters(sight, Map.of()))
                .query(DeviceBatchQueries::batch)
                .list();
    }

    /** How the devices of a batch are told from others, if the customer has the batch and it is seen. */
    Optional<Members> members(Sight sight, String id) {
        Map<String, Object> tagged = parameters(sight, Map.of("id", ColumnText.storable(id)));
        String seen = "customer = :customer" + sight.condition();
        if (exists(TAG_IS_KNOWN.formatted(sight.condition()), tagged)) {
            return Optional.of(new Members(seen + " AND group_tag = :id", tagged));
        }
        return UploadIds.parse(id)
                .map(upload -> parameters(sight, Map.of("upload", upload)))
                .filter(untagged -> exists(UPLOAD_IS_KNOWN.formatted(sight.condition()), untagged))
                .map(untagged -> new Members(seen + " AND group_tag = '' AND upload_id = :upload", untagged));
    }

    private static Map<String, Object> parameters(Sight sight, Map<String, Object> others) {
        Map<String, Object> parameters = new HashMap<>(others);
        parameters.put("customer", ColumnText.storable(sight.customer()));
        sight.submitter().ifPresent(submitter -> parameters.put("submitter", ColumnText.storable(submitter)));
        return parameters;
    }

    List<Device> first(Members members, int limit) {
        return database.sql(DeviceQueries.COLUMNS + "FROM devices WHERE " + members.condition() + IN_ORDER)
                .params(members.parameters())
                .param("limit", limit)
                .query(DeviceQueries::device)
                .list();
    }

    List<Device> behind(Members members, String sortKey, String deviceId, int limit) {
        Map<String, Object> parameters = new HashMap<>(members.parameters());
        parameters.put("sortKey", ColumnText.storable(sortKey));
        parameters.put("deviceId", ColumnText.storable(deviceId));
        return database.sql(DeviceQueries.COLUMNS + "FROM devices WHERE " + members.condition()
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
