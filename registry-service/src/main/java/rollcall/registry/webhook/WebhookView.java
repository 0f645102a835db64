package rollcall.registry.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rollcall.events.Webhook;

/**
 * A webhook as it is shown.
 *
 * @param id of the webhook
 * @param url where events are posted to
 * @param events what it hears
 * @param createdAt when it was registered
 * @param secret shown once, to whoever registers it
 */
record WebhookView(
        String id,
        String url,
        List<String> events,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.getWebhookId(), webhook.getUrl(), webhook.getEvents(), webhook.getCreatedAt(), secret);
    }

    /** Without the secret: what is printed may reach a log. */
    @Override
    public String toString() {
        return "webhook " + id;
    }

    /**
     * All of a customer's.
     *
     * @param totalCount how many there are
     * @param items the webhooks
     */
    record All(int totalCount, List<WebhookView> items) {
        static All of(List<Webhook> webhooks) {
            return new All(
                    webhooks.size(), webhooks.stream().map(WebhookView::of).toList());
        }
    }
}
