package rollcall.status.conflicts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.schemas.RegistrationId;
import rollcall.status.conflicts.Conflict.Claim;
import rollcall.status.conflicts.Conflict.Side;
import rollcall.status.projection.ColumnText;

/** Reads conflicts, the newest first, each with the two claims as they stood when it was found. */
@Component
final class ConflictQueries {
    /** The change by which a device was told names its owner; the registration before it is the claim. */
    private static final String SIDE = """
            LEFT JOIN LATERAL (
                SELECT told.customer AS %1$s_owner, claim.upload_id AS %1$s_upload, claim.row_number AS %1$s_row,
                    claim.acted AS %1$s_submitter, claim.occurred_at AS %1$s_registered_at
                FROM device_changes told LEFT JOIN device_story claim
                    ON claim.device_id = told.device_id AND claim.version < told.version
                        AND claim.kind = 'registration'
                WHERE told.device_id = page.%1$s_device AND told.conflict_id = page.conflict_id
                ORDER BY told.version, claim.version DESC
                LIMIT 1) %1$s_claim ON true
            LEFT JOIN LATERAL (
                SELECT serial_number AS %1$s_serial_number, product_key AS %1$s_product_key,
                    manufacturer AS %1$s_manufacturer, model AS %1$s_model, status AS %1$s_status
                FROM devices WHERE device_id = page.%1$s_device) %1$s_now ON true
            """;

    private static final String WHOLE = "SELECT * FROM page " + SIDE.formatted("earlier") + SIDE.formatted("later")
            + " ORDER BY found_at DESC, conflict_id DESC";

    private static final String IN_ORDER = " ORDER BY found_at DESC, conflict_id DESC LIMIT :limit";

    private final JdbcClient database;

    ConflictQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<Conflict> find(String id) {
        return page(" AND conflict_id = :id")
                .param("id", ColumnText.storable(id))
                .query(ConflictQueries::conflict)
                .optional();
    }

    List<Conflict> newest(Optional<ConflictState> state, int limit) {
        return page(condition(state) + IN_ORDER)
                .param("limit", limit)
                .query(ConflictQueries::conflict)
                .list();
    }

    /** Those found before that one. */
    List<Conflict> before(Optional<ConflictState> state, Instant foundAt, String id, int limit) {
        return page(condition(state) + " AND (found_at, conflict_id) < (:foundAt, :id)" + IN_ORDER)
                .param("foundAt", Timestamp.from(foundAt))
                .param("id", ColumnText.storable(id))
                .param("limit", limit)
                .query(ConflictQueries::conflict)
                .list();
    }

    int total(Optional<ConflictState> state) {
        return database.sql("SELECT count(*) FROM conflicts WHERE true" + condition(state))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec page(String which) {
        return database.sql("WITH page AS (SELECT * FROM conflicts WHERE true" + which + ") " + WHOLE);
    }

    private static String condition(Optional<ConflictState> state) {
        return state.map(ConflictState::condition).orElse("");
    }

    private static Conflict conflict(ResultSet row, int index) throws SQLException {
        return new Conflict(
                row.getString("conflict_id"),
                row.getString("anchor"),
                instant(row, "found_at"),
                instant(row, "settled_at"),
                row.getString("decision"),
                row.getString("settled_by"),
                row.getString("reason"),
                row.getString("request_id"),
                side(row, "earlier"),
                side(row, "later"));
    }

    private static Side side(ResultSet row, String role) throws SQLException {
        return new Side(
                row.getString(role + "_device"),
                row.getString(role + "_owner"),
                claim(row, role),
                row.getString(role + "_serial_number"),
                row.getString(role + "_product_key"),
                row.getString(role + "_manufacturer"),
                row.getString(role + "_model"),
                row.getString(role + "_status"));
    }

    private static Optional<Claim> claim(ResultSet row, String role) throws SQLException {
        UUID upload = row.getObject(role + "_upload", UUID.class);
        return upload == null
                ? Optional.empty()
                : Optional.of(new Claim(
                        RegistrationId.of(upload, row.getInt(role + "_row")),
                        row.getString(role + "_submitter"),
                        instant(row, role + "_registered_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
