package rollcall.status.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import rollcall.status.answer.Sight;
import rollcall.status.projection.ColumnText;

/** Reads uploads, each with its counts. */
@Component
final class UploadQueries {
    private static final String COUNTED = """
            SELECT page.*, counts.outcome, counts.code, counts.counted, counts.last_decided_at
            FROM page LEFT JOIN LATERAL (
                SELECT outcome, code, sum(row_count)::int AS counted,
                    max(max(last_decided_at)) OVER () AS last_decided_at
                FROM upload_counts
                WHERE upload_counts.upload_id = page.upload_id
                GROUP BY outcome, code) counts ON true
            ORDER BY page.received_at DESC, page.upload_id DESC
            """;

    private static final String LISTED = " AND kind = 'upload'";
    private static final String IN_ORDER = " ORDER BY received_at DESC, upload_id DESC LIMIT :limit";

    private final JdbcClient database;

    UploadQueries(JdbcClient database) {
        this.database = database;
    }

    Optional<Upload> find(Sight sight, UUID upload) {
        return page(sight, " AND upload_id = :upload").param("upload", upload).query(UploadQueries::uploads).stream()
                .findFirst();
    }

    /** Those of these that the view knows, whosever they are. */
    List<Upload> all(Set<UUID> uploads) {
        return database.sql("WITH page AS (SELECT * FROM uploads WHERE upload_id = ANY (?)) " + COUNTED)
                .param(uploads.toArray(UUID[]::new))
                .query(UploadQueries::uploads);
    }

    List<Upload> newest(Sight sight, int limit) {
        return page(sight, LISTED + IN_ORDER).param("limit", limit).query(UploadQueries::uploads);
    }

    /** Those received before that upload. */
    List<Upload> before(Sight sight, Instant receivedAt, UUID upload, int limit) {
        return page(sight, " AND (received_at, upload_id) < (:receivedAt, :upload)" + LISTED + IN_ORDER)
                .param("receivedAt", Timestamp.from(receivedAt))
                .param("upload", upload)
                .param("limit", limit)
                .query(UploadQueries::uploads);
    }

    int total(Sight sight) {
        return seen("SELECT count(*) FROM uploads WHERE customer = :customer" + LISTED + sight.condition(), sight)
                .query(Integer.class)
                .single();
    }

    private StatementSpec page(Sight sight, String which) {
        return seen(
                "WITH page AS (SELECT * FROM uploads WHERE customer = :customer" + sight.condition() + which + ") "
                        + COUNTED,
                sight);
    }

    private StatementSpec seen(String sql, Sight sight) {
        StatementSpec statement = database.sql(sql).param("customer", ColumnText.storable(sight.customer()));
        sight.submitter().ifPresent(submitter -> statement.param("submitter", ColumnText.storable(submitter)));
        return statement;
    }

    /** Those of these uploads that the view knows, and who may see each. */
    Map<UUID, Sight> known(Set<UUID> uploads) {
        return database.sql("SELECT upload_id, customer, submitter FROM uploads WHERE upload_id = ANY (?)")
                .param(uploads.toArray(UUID[]::new))
                .query((ResultSet rows) -> {
                    Map<UUID, Sight> known = new HashMap<>();
                    while (rows.next()) {
                        known.put(
                                rows.getObject(1, UUID.class),
                                new Sight(rows.getString(2), Optional.of(rows.getString(3))));
                    }
                    return known;
                });
    }

    private static List<Upload> uploads(ResultSet rows) throws SQLException {
        List<Upload> uploads = new ArrayList<>();
        UUID last = null;
        Map<Outcome, Integer> counts = Map.of();
        TreeMap<String, Integer> codes = new TreeMap<>();
        while (rows.next()) {
            UUID id = rows.getObject("upload_id", UUID.class);
            if (!id.equals(last)) {
                counts = new EnumMap<>(Outcome.class);
                codes = new TreeMap<>();
                uploads.add(upload(rows, id, counts, codes));
                last = id;
            }
            count(rows, counts, codes);
        }
        return uploads;
    }

    private static void count(ResultSet rows, Map<Outcome, Integer> counts, Map<String, Integer> codes)
            throws SQLException {
        int counted = rows.getInt("counted");
        String code = rows.getString("code");
        if (counted > 0) {
            Outcome.of(rows.getString("outcome")).ifPresent(outcome -> counts.merge(outcome, counted, Integer::sum));
        }
        if (counted > 0 && !code.isEmpty()) {
            codes.merge(code, counted, Integer::sum);
        }
    }

    private static Upload upload(ResultSet row, UUID id, Map<Outcome, Integer> counts, TreeMap<String, Integer> codes)
            throws SQLException {
        return new Upload(
                id,
                row.getString("customer"),
                row.getString("submitter"),
                row.getString("group_tag"),
                row.getString("files"),
                row.getInt("row_count"),
                row.getString("request_id"),
                row.getString("trace_id"),
                instant(row, "received_at"),
                instant(row, "announced_at"),
                instant(row, "published_at"),
                counts,
                codes,
                instant(row, "last_decided_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
