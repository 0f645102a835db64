package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.events.Webhook;
import rollcall.status.webhooks.Deliveries.Told;

class DeliveriesIT {
    private static final Duration LEASE = Duration.ofMinutes(5);

    @AutoClose
    private final Noted noted = new Noted();

    private final Deliveries deliveries = new Deliveries(noted.database);
    private final Leases leases = new Leases(noted.database, noted.transactions);
    private final Webhook webhook = Noted.webhook("contoso", "https://hooks.contoso.example");

    private final Instant now = Instant.parse("2026-03-01T08:00:00.123456Z");

    /** What is noted with one batch of the log has one time, down to the microsecond; a page's token has milliseconds. */
    @Test
    void areToldPageByPageAndNonePassedOver() {
        IntStream.range(0, 7).forEach(number -> note("batch-" + number, now));
        note("earlier", now.minusMillis(1));

        List<Told> told = new ArrayList<>();
        List<Told> page = page(Optional.empty());
        while (!page.isEmpty()) {
            told.addAll(page);
            page = page(Optional.of(page.get(page.size() - 1)));
        }

        assertThat(told).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void areTriedAnewOnRequestAndCountTheirAttemptsOn() {
        note("one", now);
        for (int attempt = 1; attempt <= 3; attempt++) {
            deliveries.retry(take(), 503, "ANSWERED_503", now);
        }
        deliveries.parked(take(), 503, "ANSWERED_503");

        again();
        Delivery taken = take();
        assertThat(taken.tries()).isEqualTo(1);
        assertThat(taken.attempts()).isEqualTo(5);
    }

    @Test
    void wakeTheirReceiverAndForgetItsFailuresWhenOneIsAskedForAgain() {
        note("one", now);
        deliveries.parked(take(), 503, "ANSWERED_503");
        assertThat(IntStream.range(0, 3).map(failure -> deliveries.failures(webhook.getWebhookId())))
                .containsExactly(1, 2, 3);
        deliveries.rest(webhook.getWebhookId(), now.plus(LEASE));

        again();
        take();
        assertThat(deliveries.failures(webhook.getWebhookId())).isEqualTo(1);
    }

    @Test
    void arePostedOnceMoreWhenAskedForWhileTheyAreBeingPosted() {
        note("one", now);
        Delivery first = take();
        again();
        assertThat(leases.take(10, now, LEASE)).isEmpty();

        deliveries.delivered(first, 204);
        Delivery second = take();
        again();
        deliveries.retry(second, 503, "ANSWERED_503", now.plus(LEASE));
        Delivery third = take();
        again();
        deliveries.parked(third, 503, "ANSWERED_503");

        deliveries.delivered(take(), 204);
        assertThat(page(Optional.empty())).extracting(Told::state).containsExactly("delivered");
        assertThat(leases.take(10, now, LEASE)).isEmpty();
    }

    private Delivery take() {
        List<Delivery> taken = leases.take(10, now, LEASE);
        assertThat(taken).hasSize(1);
        return taken.get(0);
    }

    private void again() {
        UUID id = page(Optional.empty()).get(0).id();
        assertThat(deliveries.again(webhook.getCustomer(), webhook.getWebhookId(), id, now))
                .isTrue();
    }

    private List<Told> page(Optional<Told> last) {
        return deliveries.newest(
                webhook.getCustomer(),
                webhook.getWebhookId(),
                last.map(told -> DeliveriesApi.place(DeliveriesApi.token("list", told))),
                3);
    }

    private void note(String about, Instant at) {
        deliveries.note(Delivery.of(webhook, Delivery.PING, about, "{}", at));
    }
}
