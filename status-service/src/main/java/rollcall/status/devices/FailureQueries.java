package rollcall.status.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads rows whose registration failed, those of the newest upload first. A row that was mended and sent again, so that
 * its customer has the device by now, is no longer among them.
 */
@Component
final class FailureQueries {
    private static final String FAILED = " failed.outcome IN ('rejected', 'refused') AND NOT EXISTS ("
            + "SELECT FROM devices WHERE devices.device_id = failed.device_id AND devices.customer = :customer)";

    private static final String COLUMNS = """
            SELECT upload.upload_id, upload.submitter, upload.received_at, failed.row_number, failed.line, failed.code,
                failed.device_id, failed.serial_number, failed.product_key, failed.group_tag, failed.faults,
                failed.decided_at
            """;

    private static final String IN_ORDER =
            " ORDER BY upload.received_at DESC, upload.upload_id DESC, failed.row_number";

    private final JdbcClient database;

    FailureQueries(JdbcClient database) {
        this.database = database;
    }

    List<FailedRegistration> first(DeviceFilter filter, int limit) {
        String sql = COLUMNS
                + """
                FROM uploads upload CROSS JOIN LATERAL (
                    SELECT * FROM upload_rows failed WHERE failed.upload_id = upload.upload_id AND"""
                + FAILED
                + filter.failureConditions()
                + " ORDER BY failed.row_number LIMIT :limit) failed WHERE "
                + filter.uploadConditions()
                + IN_ORDER
                + " LIMIT :limit";
        return database.sql(sql)
                .params(filter.parameters())
                .param("limit", limit)
                .query(FailureQueries::failure)
                .list();
    }

    List<FailedRegistration> behind(DeviceFilter filter, FailurePlace place, int limit) {
        String sql = COLUMNS
                + """
                FROM uploads upload CROSS JOIN LATERAL (
                    SELECT * FROM upload_rows failed WHERE failed.upload_id = upload.upload_id
                        AND (upload.upload_id <> :uploadId OR failed.row_number > :rowNumber) AND"""
                + FAILED
                + filter.failureConditions()
                + " ORDER BY failed.row_number LIMIT :limit) failed WHERE "
                + filter.uploadConditions()
                + " AND (upload.received_at, upload.upload_id) <= (:receivedAt, :uploadId)"
                + IN_ORDER
                + " LIMIT :limit";
        return database.sql(sql)
                .params(filter.parameters())
                .param("uploadId", place.uploadId())
                .param("rowNumber", place.rowNumber())
                .param("receivedAt", Timestamp.from(place.receivedAt()))
                .param("limit", limit)
                .query(FailureQueries::failure)
                .list();
    }

    int total(DeviceFilter filter) {
        return database.sql("SELECT count(*) FROM uploads upload JOIN upload_rows failed USING (upload_id) WHERE "
                        + filter.uploadConditions() + " AND" + FAILED + filter.failureConditions())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** The whole list as one statement, for an export. */
    static String all(DeviceFilter filter) {
        return COLUMNS
                + " FROM uploads upload JOIN upload_rows failed USING (upload_id) WHERE "
                + filter.uploadConditions()
                + " AND"
                + FAILED
                + filter.failureConditions()
                + IN_ORDER;
    }

    static FailedRegistration failure(ResultSet row, int index) throws SQLException {
        return new FailedRegistration(
                row.getObject("upload_id", UUID.class),
                row.getInt("row_number"),
                row.getInt("line"),
                row.getString("submitter"),
                row.getString("code"),
                row.getString("device_id"),
                row.getString("serial_number"),
                row.getString("product_key"),
                row.getString("group_tag"),
                row.getString("faults"),
                row.getTimestamp("decided_at").toInstant(),
                row.getTimestamp("received_at").toInstant());
    }
}
