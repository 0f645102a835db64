package rollcall.status.graph;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.status.answer.EveryStatus;
import rollcall.status.answer.Token;
import rollcall.status.projection.ColumnText;

/** Reads devices for Graph's clients. */
@Component
final class IdentityQueries {
    private static final String COLUMNS = """
            SELECT device_id, status, serial_number, product_key, manufacturer, model, group_tag, assigned_user,
                profile_id, facts, lower(serial_number) AS sort_key, customer
            """;

    private static final String PAGE = """
            WITH page AS (%1$s)
            SELECT page.*, (
                SELECT details::json ->> 'seenAt' FROM device_changes
                WHERE device_changes.device_id = page.device_id AND device_changes.customer = page.customer
                    AND kind = 'status' AND details LIKE '%%"seenAt"%%'
                ORDER BY version DESC LIMIT 1) AS seen_at
            FROM page ORDER BY sort_key %2$s, device_id %2$s
            """;

    private final JdbcClient database;

    IdentityQueries(JdbcClient database) {
        this.database = database;
    }

    List<Identity> first(IdentityFilter filter, int skip, int limit) {
        return page(filter, "")
                .param("limit", limit)
                .param("skip", skip)
                .query(IdentityQueries::identity)
                .list();
    }

    List<Identity> behind(IdentityFilter filter, Token last, int limit) {
        String behind = " AND (lower(serial_number), device_id) " + (filter.descending() ? '<' : '>')
                + " (:sortKey, :deviceId)";
        return page(filter, behind)
                .param("sortKey", ColumnText.storable(last.part(0)))
                .param("deviceId", ColumnText.storable(last.part(1)))
                .param("limit", limit)
                .param("skip", 0)
                .query(IdentityQueries::identity)
                .list();
    }

    Optional<Identity> find(String customer, String id) {
        return database.sql(
                        PAGE.formatted(COLUMNS + " FROM devices WHERE customer = :customer AND device_id = :id", "ASC"))
                .param("customer", ColumnText.storable(customer))
                .param("id", ColumnText.storable(id))
                .query(IdentityQueries::identity)
                .optional();
    }

    int total(IdentityFilter filter) {
        return database.sql("SELECT count(*) FROM devices WHERE " + filter.conditions())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    private StatementSpec page(IdentityFilter filter, String behind) {
        String direction = filter.descending() ? "DESC" : "ASC";
        String conditions = filter.conditions() + behind;
        String sql = filter.statuses().isEmpty()
                ? COLUMNS + " FROM devices WHERE " + conditions + " ORDER BY lower(serial_number) " + direction
                        + ", device_id " + direction
                : EveryStatus.ordered(COLUMNS, conditions, direction, ":limit + :skip", filter.statuses());
        return database.sql(PAGE.formatted(sql + " LIMIT :limit OFFSET :skip", direction))
                .params(filter.parameters());
    }

    private static Identity identity(ResultSet row, int index) throws SQLException {
        String seenAt = row.getString("seen_at");
        return new Identity(
                row.getString("device_id"),
                DeviceStatus.valueOf(row.getString("status")),
                row.getString("serial_number"),
                row.getString("product_key"),
                row.getString("manufacturer"),
                row.getString("model"),
                row.getString("group_tag"),
                row.getString("assigned_user"),
                row.getString("profile_id"),
                row.getString("facts"),
                seenAt == null ? null : Instant.parse(seenAt),
                row.getString("sort_key"));
    }
}
