package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import rollcall.events.Webhook;

class LeasesIT {
    private static final Duration LEASE = Duration.ofMinutes(5);

    @AutoClose
    private final Noted noted = new Noted();

    private final Deliveries deliveries = new Deliveries(noted.database);
    private final Leases leases = new Leases(noted.database, noted.transactions);
    private final Webhook webhook = Noted.webhook("contoso", "https://hooks.contoso.example");
    private final Instant now = Instant.now();

    @Test
    void giveOutTheOldestOfAWebhookAndNoOtherUntilItsEnd() {
        note("first", now.minusSeconds(2));
        note("second", now.minusSeconds(1));

        List<Delivery> taken = take();
        assertThat(taken).extracting(Delivery::body).containsExactly("first");
        assertThat(take()).isEmpty();

        deliveries.delivered(taken.get(0), 204);
        assertThat(take()).extracting(Delivery::body).containsExactly("second");
    }

    /** Whoever asks while another's lease is not committed yet does not see it, and must not take the next. */
    @Test
    void giveOutNoSecondOneWhileAnotherInstanceTakesTheFirst() {
        note("first", now.minusSeconds(2));
        note("second", now.minusSeconds(1));

        CompletableFuture<List<Delivery>> other = new TransactionTemplate(noted.transactions).execute(begun -> {
            assertThat(take()).hasSize(1);
            CompletableFuture<List<Delivery>> asking = CompletableFuture.supplyAsync(this::take);
            await().until(() -> asking.isDone() || somebodyWaits());
            return asking;
        });

        assertThat(other.join()).isEmpty();
    }

    /** Its receiver rests, so it would not be attempted for long. */
    @Test
    void parkWhatHasItsTimeBehindItUnlessItIsBeingPosted() {
        note("posted", now.minus(Duration.ofHours(26)));
        note("waiting", now.minus(Duration.ofHours(25)));
        note("young", now.minus(Duration.ofHours(23)));
        List<Delivery> taken = take();

        park(Set.of(webhook.getWebhookId()));
        assertThat(states()).containsExactly("posted pending ", "waiting parked NOT_POSTED", "young pending ");

        deliveries.retry(taken.get(0), 503, "ANSWERED_503", now);
        park(Set.of(webhook.getWebhookId()));
        assertThat(states())
                .containsExactly("posted parked ANSWERED_503", "waiting parked NOT_POSTED", "young pending ");
    }

    @Test
    void parkWhatIsForAWebhookThatIsGoneButNotForOneThatMayNotBeKnownYet() {
        note("old", now.minus(Duration.ofHours(2)));
        note("young", now.minus(Duration.ofMinutes(10)));

        park(Set.of("another"));
        assertThat(states()).containsExactly("old parked WEBHOOK_GONE", "young pending ");

        note("last", now.minus(Duration.ofHours(2)));
        park(Set.of());
        assertThat(states()).contains("last parked WEBHOOK_GONE");
    }

    private void park(Set<String> known) {
        leases.park(known, now.minus(Duration.ofHours(24)), now.minus(Duration.ofHours(1)));
    }

    private List<String> states() {
        return noted.database
                .sql("SELECT body || ' ' || state || ' ' || problem FROM webhooks.deliveries ORDER BY noted_at, body")
                .query(String.class)
                .list();
    }

    private boolean somebodyWaits() {
        return noted.database.sql("""
                        SELECT EXISTS (
                            SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
                            WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted)
                        """).query(Boolean.class).single();
    }

    private List<Delivery> take() {
        return leases.take(10, now, LEASE);
    }

    private void note(String text, Instant at) {
        deliveries.note(Delivery.of(webhook, Delivery.PING, text, text, at));
    }
}
