package rollcall.status.graph;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.status.projection.ColumnText;

/** Reads the rows that a customer sent for itself, the newest upload first, but for what it no longer wants to see. */
@Component
final class ImportQueries {
    private static final String ROWS = """
            WITH page AS (
                SELECT upload_id, received_at, row_count,
                    CASE WHEN upload_id = :upload THEN :number ELSE 0 END AS behind
                FROM uploads
                WHERE customer = :customer AND submitter = :customer AND kind = 'upload'
                    AND (received_at, upload_id) <= (:receivedAt, :upload)
                ORDER BY received_at DESC, upload_id DESC LIMIT :limit)
            SELECT page.upload_id, page.received_at, number, decided.outcome, decided.code, decided.device_id,
                decided.serial_number, decided.product_key, decided.group_tag,
                EXISTS (SELECT FROM audit_entries WHERE entry_id = :prefix || page.upload_id || ':' || number) AS dismissed
            FROM page CROSS JOIN LATERAL generate_series(behind + 1, least(row_count, behind + :limit)) AS number
            LEFT JOIN upload_rows decided ON decided.upload_id = page.upload_id AND decided.row_number = number
            ORDER BY page.received_at DESC, page.upload_id DESC, number LIMIT :limit
            """;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final JdbcClient database;

    ImportQueries(JdbcClient database) {
        this.database = database;
    }

    /** The row at which a list goes on behind. */
    record Place(Instant receivedAt, UUID uploadId, int rowNumber) {
        static final Place BEGINNING = new Place(LAST, HIGHEST, 0);
    }

    List<ImportRecord> behind(String customer, Place place, int limit) {
        return database.sql(ROWS)
                .param("customer", ColumnText.storable(customer))
                .param("receivedAt", Timestamp.from(place.receivedAt()))
                .param("upload", place.uploadId())
                .param("number", place.rowNumber())
                .param("limit", limit)
                .param("prefix", Dismissals.PREFIX)
                .query(ImportQueries::row)
                .list();
    }

    /** Also if it is dismissed. */
    Optional<ImportRecord> find(String customer, UUID upload, int number) {
        return database.sql("SELECT received_at FROM uploads WHERE upload_id = ?")
                .param(upload)
                .query(Timestamp.class)
                .optional()
                .map(receivedAt -> new Place(receivedAt.toInstant(), upload, number - 1))
                .flatMap(before -> behind(customer, before, 1).stream().findFirst())
                .filter(row -> row.uploadId().equals(upload) && row.rowNumber() == number);
    }

    private static ImportRecord row(ResultSet row, int index) throws SQLException {
        return new ImportRecord(
                row.getObject("upload_id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("received_at").toInstant(),
                text(row, "outcome"),
                text(row, "code"),
                text(row, "device_id"),
                text(row, "serial_number"),
                text(row, "product_key"),
                text(row, "group_tag"),
                row.getBoolean("dismissed"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
