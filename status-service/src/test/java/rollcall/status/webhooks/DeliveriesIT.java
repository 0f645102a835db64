package rollcall.status.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.events.Webhook;
import rollcall.status.webhooks.Deliveries.Told;

class DeliveriesIT {
    @AutoClose
    private final Noted noted = new Noted();

    private final Deliveries deliveries = new Deliveries(noted.database);
    private final Webhook webhook = Noted.webhook("contoso", "https://hooks.contoso.example");

    /** What is noted with one batch of the log has one time, down to the microsecond; a page's token has milliseconds. */
    @Test
    void areToldPageByPageAndNonePassedOver() {
        Instant now = Instant.parse("2026-03-01T08:00:00.123456Z");
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
