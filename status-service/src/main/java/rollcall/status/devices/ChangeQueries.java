package rollcall.status.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.schemas.RegistrationId;
import rollcall.status.projection.ColumnText;

/** Reads what happened to devices. */
@Component
final class ChangeQueries {
    private static final String OF_CUSTOMER = """
            SELECT change.version, change.kind, change.status_before, change.status_after, change.why, change.details,
                change.acted, change.upload_id, change.row_number, upload.submitter, change.occurred_at
            FROM device_story change LEFT JOIN uploads upload
                ON upload.upload_id = change.upload_id AND upload.customer = change.customer
            WHERE change.device_id = :device AND change.customer = :customer
            ORDER BY change.version
            """;

    private final JdbcClient database;

    ChangeQueries(JdbcClient database) {
        this.database = database;
    }

    /** The oldest first, and only while the device was that customer's. */
    List<Change> of(String customer, String deviceId) {
        return database.sql(OF_CUSTOMER)
                .param("device", ColumnText.storable(deviceId))
                .param("customer", ColumnText.storable(customer))
                .query(ChangeQueries::change)
                .list();
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        int rowNumber = row.getInt("row_number");
        return new Change(
                row.getLong("version"),
                row.getString("kind"),
                row.getString("status_before"),
                row.getString("status_after"),
                row.getString("why"),
                row.getString("details"),
                row.getString("acted"),
                Optional.ofNullable(row.getObject("upload_id", UUID.class))
                        .map(upload -> RegistrationId.of(upload, rowNumber)),
                Optional.ofNullable(row.getString("submitter")),
                row.getTimestamp("occurred_at").toInstant());
    }
}
