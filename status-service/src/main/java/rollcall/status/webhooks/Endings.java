package rollcall.status.webhooks;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rollcall.status.uploads.UploadState;

/** Looks whether uploads that moved have come to their end, and notes that they have: once for each webhook. */
final class Endings {
    private static final int AT_ONCE = 500;

    /** A line that is written while this one is being looked at is looked at later, so no end is missed. */
    private static final String TAKE = """
            DELETE FROM webhooks.moved_uploads WHERE line IN (
                SELECT line FROM webhooks.moved_uploads ORDER BY line LIMIT %d FOR UPDATE SKIP LOCKED)
            RETURNING upload_id
            """.formatted(AT_ONCE);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Function<Set<UUID>, Map<UUID, UploadState>> uploads;
    private final KnownWebhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    Endings(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Function<Set<UUID>, Map<UUID, UploadState>> uploads,
            KnownWebhooks webhooks,
            Deliveries deliveries,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.uploads = uploads;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void note() {
        transaction.executeWithoutResult(begun -> {
            Set<UUID> moved = new HashSet<>(database.sql(TAKE).query(UUID.class).list());
            if (!moved.isEmpty()) {
                note(moved);
            }
        });
    }

    private void note(Set<UUID> moved) {
        uploads.apply(moved).forEach((upload, state) -> {
            if (state.finished()) {
                String body = Delivery.body(Delivery.UPLOAD_FINISHED, clock.instant(), state.json());
                webhooks.hearing(state.customer(), Delivery.UPLOAD_FINISHED)
                        .forEach(webhook -> deliveries.note(Delivery.of(
                                webhook, Delivery.UPLOAD_FINISHED, upload.toString(), body, clock.instant())));
            }
        });
    }
}
