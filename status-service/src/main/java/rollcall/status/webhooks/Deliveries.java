package rollcall.status.webhooks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been noted, and what became of it. All instances share it. */
final class Deliveries {
    private static final String NOTE = """
            INSERT INTO webhooks.deliveries (delivery_id, webhook_id, customer, event, body, noted_at, tried_since, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** Notes deliveries, within a transaction; one that is noted already stays as it is. */
    static void note(Connection connection, List<Delivery> deliveries) throws SQLException {
        if (deliveries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
            for (Delivery delivery : deliveries) {
                Timestamp now = Timestamp.from(delivery.triedSince());
                insert.setObject(1, delivery.id());
                insert.setString(2, delivery.webhookId());
                insert.setString(3, delivery.customer());
                insert.setString(4, delivery.event());
                insert.setString(5, delivery.body());
                insert.setTimestamp(6, now);
                insert.setTimestamp(7, now);
                insert.setTimestamp(8, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void note(Delivery delivery) {
        Timestamp now = Timestamp.from(delivery.triedSince());
        database.sql(NOTE)
                .params(
                        delivery.id(),
                        delivery.webhookId(),
                        delivery.customer(),
                        delivery.event(),
                        delivery.body(),
                        now,
                        now,
                        now)
                .update();
    }

    void delivered(Delivery delivery, int status) {
        end(delivery, "delivered", status, "");
        wake(delivery.webhookId());
    }

    /** Leaves a receiver alone no longer, nor counts its failures until now. */
    private void wake(String webhookId) {
        database.sql("DELETE FROM webhooks.resting WHERE webhook_id = ?")
                .param(webhookId)
                .update();
    }

    /** How many of those noted since then are parked, of all webhooks. */
    int parkedSince(Instant noted) {
        return database.sql("SELECT count(*) FROM webhooks.deliveries WHERE noted_at > ? AND state = 'parked'")
                .param(Timestamp.from(noted))
                .query(Integer.class)
                .single();
    }

    void parked(Delivery delivery, int status, String problem) {
        end(delivery, "parked", status, problem);
    }

    /** One that was asked for again meanwhile stays due. */
    private void end(Delivery delivery, String state, int status, String problem) {
        database.sql("""
                        UPDATE webhooks.deliveries SET state = CASE WHEN asked_after = attempts THEN 'pending' ELSE ? END,
                            status = ?, problem = ?, leased_until = NULL
                        WHERE delivery_id = ? AND attempts = ?
                        """)
                .params(state, status, problem, delivery.id(), delivery.attempts())
                .update();
    }

    void retry(Delivery delivery, int status, String problem, Instant due) {
        database.sql("""
                        UPDATE webhooks.deliveries SET status = ?, problem = ?, leased_until = NULL,
                            due_at = CASE WHEN asked_after = attempts THEN due_at ELSE ? END
                        WHERE delivery_id = ? AND attempts = ?
                        """)
                .params(status, problem, Timestamp.from(due), delivery.id(), delivery.attempts())
                .update();
    }

    /** Counts a receiver's failures in a row. */
    int failures(String webhookId) {
        return database.sql("""
                        INSERT INTO webhooks.resting AS known (webhook_id, failures, until) VALUES (?, 1, 'epoch')
                        ON CONFLICT (webhook_id) DO UPDATE SET failures = known.failures + 1
                        RETURNING failures
                        """).param(webhookId).query(Integer.class).single();
    }

    void rest(String webhookId, Instant until) {
        database.sql("UPDATE webhooks.resting SET until = ? WHERE webhook_id = ?")
                .params(Timestamp.from(until), webhookId)
                .update();
    }

    /** Has one tried again as if for the first time, behind an attempt under way, and its receiver at once; false if there is none. */
    boolean again(String customer, String webhookId, UUID delivery, Instant now) {
        int found = database.sql("""
                        UPDATE webhooks.deliveries SET state = 'pending', due_at = ?, tried_since = ?, asked_after = attempts
                        WHERE customer = ? AND webhook_id = ? AND delivery_id = ?
                        """)
                .params(Timestamp.from(now), Timestamp.from(now), customer, webhookId, delivery)
                .update();
        if (found > 0) {
            wake(webhookId);
        }
        return found > 0;
    }

    /** What became of one, for whoever asks. */
    record Told(
            UUID id,
            String event,
            String state,
            int attempts,
            Instant notedAt,
            Optional<Instant> attemptedAt,
            Instant dueAt,
            int status,
            String problem) {}

    /** The newest first. */
    List<Told> newest(String customer, String webhookId, Optional<Place> before, int limit) {
        String further = before.isPresent() ? " AND (noted_at, delivery_id) < (:at, :id)" : "";
        JdbcClient.StatementSpec statement = database.sql(
                        """
                        SELECT * FROM webhooks.deliveries WHERE webhook_id = :webhook AND customer = :customer
                        """ + further + " ORDER BY noted_at DESC, delivery_id DESC LIMIT :limit")
                .param("webhook", webhookId)
                .param("customer", customer)
                .param("limit", limit);
        before.ifPresent(
                place -> statement.param("at", Timestamp.from(place.at())).param("id", place.delivery()));
        return statement.query(Deliveries::told).list();
    }

    /** Behind which delivery a page begins. */
    record Place(Instant at, UUID delivery) {}

    private static Told told(ResultSet row, int number) throws SQLException {
        Timestamp attempted = row.getTimestamp("attempted_at");
        return new Told(
                row.getObject("delivery_id", UUID.class),
                row.getString("event"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getTimestamp("noted_at").toInstant(),
                Optional.ofNullable(attempted).map(Timestamp::toInstant),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("status"),
                row.getString("problem"));
    }

    /** Forgets what was noted before that. */
    void forget(Instant before) {
        database.sql("DELETE FROM webhooks.deliveries WHERE noted_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
