package rollcall.status.webhooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rollcall.events.Webhook;

/** All webhooks as they stand. */
final class KnownWebhooks {
    private final Map<String, Webhook> byKey = new ConcurrentHashMap<>();
    private volatile Map<String, List<Webhook>> byCustomer = Map.of();

    /** Under which a webhook lies on its topic; its secret is sealed about this. */
    static String key(String customer, String webhookId) {
        return customer + '/' + webhookId;
    }

    /** @param webhook null if it is gone */
    synchronized void told(String key, @Nullable Webhook webhook) {
        if (webhook == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, webhook);
        }
        byCustomer = byKey.values().stream().collect(Collectors.groupingBy(Webhook::getCustomer));
    }

    /** Whether a customer has any. */
    boolean hears(String customer) {
        return byCustomer.containsKey(customer);
    }

    /** Those of a customer that want to hear of that. */
    List<Webhook> hearing(String customer, String event) {
        return byCustomer.getOrDefault(customer, List.of()).stream()
                .filter(webhook -> webhook.getEvents().contains(event))
                .toList();
    }

    /** Of all customers. */
    Set<String> ids() {
        return byKey.values().stream().map(Webhook::getWebhookId).collect(Collectors.toSet());
    }

    boolean areNone() {
        return byKey.isEmpty();
    }

    Optional<Webhook> find(String customer, String webhookId) {
        return Optional.ofNullable(byKey.get(key(customer, webhookId)));
    }
}
