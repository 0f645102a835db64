package rollcall.status.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollcall.status.StatusSettings;

/**
 * Uploads that have rows pending and that nothing has been heard of for as long as makes one interrupted. Of the last week
 * only: what is older has left the log, and no row of it will ever end.
 */
@Component
final class StalledUploads {
    private static final Duration ROWS_ARE_KEPT = Duration.ofDays(7);

    private static final String STALLED = """
            SELECT upload_id, customer, row_count, published_at IS NOT NULL AS complete,
                row_count - decided AS pending, greatest(announced_at, published_at, last_decided_at) AS since
            FROM uploads CROSS JOIN LATERAL (
                SELECT coalesce(sum(row_count), 0)::int AS decided, max(last_decided_at) AS last_decided_at
                FROM upload_counts WHERE upload_counts.upload_id = uploads.upload_id) counts
            WHERE received_at > ? AND greatest(announced_at, published_at, last_decided_at) < ?
                AND (row_count > decided OR row_count = 0 AND published_at IS NULL)
            ORDER BY since, upload_id LIMIT ?
            """;

    private final JdbcClient database;
    private final Duration patience;
    private final Clock clock;

    StalledUploads(JdbcClient database, StatusSettings settings, Clock clock) {
        this.database = database;
        this.patience = settings.interruptedAfter();
        this.clock = clock;
    }

    /** The first of them, those first that have stood longest. */
    List<StalledUpload> first(int limit) {
        Instant now = clock.instant();
        return database.sql(STALLED)
                .params(Timestamp.from(now.minus(ROWS_ARE_KEPT)), Timestamp.from(now.minus(patience)), limit)
                .query(StalledUploads::stalled)
                .list();
    }

    private static StalledUpload stalled(ResultSet row, int number) throws SQLException {
        return new StalledUpload(
                row.getObject("upload_id", UUID.class),
                row.getString("customer"),
                row.getInt("row_count"),
                row.getBoolean("complete"),
                row.getInt("pending"),
                row.getTimestamp("since").toInstant());
    }
}
