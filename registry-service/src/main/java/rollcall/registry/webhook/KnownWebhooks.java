package rollcall.registry.webhook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import rollcall.events.Webhook;
import rollcall.registry.command.Known;

/** All webhooks as they stand. */
final class KnownWebhooks {
    private final Known<Webhook> known = new Known<>();

    /** Under which a webhook lies on its topic; its secret is sealed about this. */
    static String key(String customer, String webhookId) {
        return customer + '/' + webhookId;
    }

    /** @param webhook null if it is gone */
    void told(String key, @Nullable Webhook webhook) {
        known.told(key, webhook);
    }

    /** The oldest first. */
    List<Webhook> of(String customer) {
        return known.all()
                .filter(webhook -> webhook.getCustomer().equals(customer))
                .sorted(Comparator.comparing(Webhook::getCreatedAt).thenComparing(Webhook::getWebhookId))
                .toList();
    }

    Optional<Webhook> find(String customer, String webhookId) {
        return known.find(key(customer, webhookId));
    }

    /** Waits a moment for what a command leaves behind. */
    CompletableFuture<Void> await(String customer, String webhookId, boolean present) {
        return known.await(key(customer, webhookId), standing -> standing.isPresent() == present);
    }
}
