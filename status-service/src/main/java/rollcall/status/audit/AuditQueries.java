package rollcall.status.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.status.projection.ColumnText;

/** Reads a customer's audit, the newest first. */
@Component
final class AuditQueries {
    private static final String COLUMNS = """
            SELECT entry_id, occurred_at, organization, person, client, command, subject, details, request_id,
                correlation_id
            FROM audit_entries
            """;

    private static final String IN_ORDER = " ORDER BY occurred_at DESC, entry_id DESC LIMIT :limit";

    private final JdbcClient database;

    AuditQueries(JdbcClient database) {
        this.database = database;
    }

    List<Entry> newest(AuditFilter filter, int limit) {
        return database.sql(COLUMNS + " WHERE " + filter.conditions() + IN_ORDER)
                .params(filter.parameters())
                .param("limit", limit)
                .query(AuditQueries::entry)
                .list();
    }

    /** Those before that one. */
    List<Entry> before(AuditFilter filter, Instant at, String id, int limit) {
        return database.sql(COLUMNS + " WHERE " + filter.conditions() + " AND (occurred_at, entry_id) < (:at, :id)"
                        + IN_ORDER)
                .params(filter.parameters())
                .param("at", Timestamp.from(at))
                .param("id", ColumnText.storable(id))
                .param("limit", limit)
                .query(AuditQueries::entry)
                .list();
    }

    int total(AuditFilter filter) {
        return database.sql("SELECT count(*) FROM audit_entries WHERE " + filter.conditions())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getString("entry_id"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("organization"),
                row.getString("person"),
                row.getString("client"),
                row.getString("command"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("request_id"),
                row.getString("correlation_id"));
    }
}
