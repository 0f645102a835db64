package rollcall.registry.webhook;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import rollcall.events.Webhook;

/** All webhooks as they stand. */
final class KnownWebhooks {
    private static final Duration LATE = Duration.ofMillis(500);

    private final Map<String, Webhook> byKey = new ConcurrentHashMap<>();
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    private record Waiting(String key, boolean present, CompletableFuture<Void> answer) {}

    /** Under which a webhook lies on its topic; its secret is sealed about this. */
    static String key(String customer, String webhookId) {
        return customer + '/' + webhookId;
    }

    /** @param webhook null if it is gone */
    void told(String key, @Nullable Webhook webhook) {
        if (webhook == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, webhook);
        }
        waiting.stream().filter(one -> one.key().equals(key)).forEach(this::look);
    }

    /** The oldest first. */
    List<Webhook> of(String customer) {
        return byKey.values().stream()
                .filter(webhook -> webhook.getCustomer().equals(customer))
                .sorted(Comparator.comparing(Webhook::getCreatedAt).thenComparing(Webhook::getWebhookId))
                .toList();
    }

    Optional<Webhook> find(String customer, String webhookId) {
        return Optional.ofNullable(byKey.get(key(customer, webhookId)));
    }

    /** What a command left behind may be known a moment later than that it was decided: waits for that moment. */
    CompletableFuture<Optional<Webhook>> await(String customer, String webhookId, boolean present) {
        Waiting one = new Waiting(key(customer, webhookId), present, new CompletableFuture<>());
        waiting.add(one);
        look(one);
        return one.answer()
                .completeOnTimeout(null, LATE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(known -> {
                    waiting.remove(one);
                    return find(customer, webhookId);
                });
    }

    private void look(Waiting one) {
        if (byKey.containsKey(one.key()) == one.present()) {
            one.answer().complete(null);
        }
    }
}
