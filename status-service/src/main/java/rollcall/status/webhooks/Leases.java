package rollcall.status.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who posts what: one delivery of a webhook at a time, of all instances together. */
final class Leases {
    /** Whoever takes one sees what all others have taken: a statement of its own, for the next begins with a look anew. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(7305120937160412)";

    /** One of each webhook that has something due, is not being posted to by anybody and does not rest. */
    private static final String LEASE = """
            WITH waiting AS (
                SELECT webhook_id, min(due_at) AS due FROM webhooks.deliveries due
                WHERE state = 'pending' AND due_at <= :now
                    AND NOT EXISTS (
                        SELECT FROM webhooks.resting WHERE webhook_id = due.webhook_id AND until > :now)
                    AND NOT EXISTS (
                        SELECT FROM webhooks.deliveries busy
                        WHERE busy.webhook_id = due.webhook_id AND busy.state = 'pending' AND busy.leased_until > now())
                GROUP BY webhook_id ORDER BY due LIMIT :limit),
            next AS (
                SELECT first.delivery_id FROM waiting CROSS JOIN LATERAL (
                    SELECT delivery_id FROM webhooks.deliveries
                    WHERE webhook_id = waiting.webhook_id AND state = 'pending' AND due_at <= :now
                        AND (leased_until IS NULL OR leased_until <= now())
                    ORDER BY due_at, noted_at, delivery_id LIMIT 1 FOR UPDATE SKIP LOCKED) first)
            UPDATE webhooks.deliveries taken SET
                leased_until = now() + make_interval(secs => :seconds), attempts = attempts + 1, attempted_at = :now
            FROM next WHERE taken.delivery_id = next.delivery_id
            RETURNING taken.delivery_id, webhook_id, customer, event, body, attempts,
                attempts - asked_after AS tries, tried_since
            """;

    /** What is being posted is left to its attempt. */
    private static final String PARK = """
            UPDATE webhooks.deliveries SET state = 'parked', problem = CASE
                WHEN webhook_id <> ALL (:known) THEN 'WEBHOOK_GONE' WHEN problem = '' THEN 'NOT_POSTED' ELSE problem END
            WHERE state = 'pending' AND (leased_until IS NULL OR leased_until <= now())
                AND (tried_since <= :tried OR tried_since <= :told AND webhook_id <> ALL (:known))
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Leases(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes some that are due; nobody else gets them until the lease ends, by the database's clock. */
    List<Delivery> take(int limit, Instant now, Duration lease) {
        return transaction.execute(begun -> {
            alone();
            return database.sql(LEASE)
                    .param("now", Timestamp.from(now))
                    .param("seconds", lease.toMillis() / 1_000.0)
                    .param("limit", limit)
                    .query(Leases::delivery)
                    .list();
        });
    }

    /**
     * Parks what has been tried for long enough, and what is for webhooks that are gone.
     *
     * @param known ids of the webhooks that there are
     * @param tried whatever has been tried since then or longer has its time behind it
     * @param told webhooks for which something was noted before that would be known by now
     */
    void park(Set<String> known, Instant tried, Instant told) {
        transaction.executeWithoutResult(begun -> {
            alone();
            database.sql(PARK)
                    .param("known", known.toArray(String[]::new))
                    .param("tried", Timestamp.from(tried))
                    .param("told", Timestamp.from(told))
                    .update();
        });
    }

    private void alone() {
        database.sql(ALONE).query(row -> {});
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getString("webhook_id"),
                row.getString("customer"),
                row.getString("event"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getInt("tries"),
                row.getTimestamp("tried_since").toInstant());
    }
}
