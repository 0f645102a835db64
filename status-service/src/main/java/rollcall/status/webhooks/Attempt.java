package rollcall.status.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import rollcall.events.Webhook;
import rollcall.status.webhooks.Posting.Answer;
import rollcall.webhooks.Destination;
import rollcall.webhooks.Sealing;
import rollcall.webhooks.Sealing.Sealed;
import rollcall.webhooks.SigningSecret;

/** Posts one delivery, and sees to what becomes of it. */
final class Attempt {
    private final KnownWebhooks webhooks;
    private final Deliveries deliveries;
    private final Posting posting;
    private final Optional<Sealing> sealing;
    private final boolean allowLoopback;
    private final DeliverySettings settings;
    private final Backoff backoff;
    private final Clock clock;

    Attempt(
            KnownWebhooks webhooks,
            Deliveries deliveries,
            Posting posting,
            Optional<Sealing> sealing,
            boolean allowLoopback,
            DeliverySettings settings,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.posting = posting;
        this.sealing = sealing;
        this.allowLoopback = allowLoopback;
        this.settings = settings;
        this.backoff = new Backoff(settings.firstRetry(), settings.longestRest(), Math::random);
        this.clock = clock;
    }

    Answer make(Delivery delivery) {
        Answer answer = post(delivery);
        Instant now = clock.instant();
        if (answer.isTaken()) {
            deliveries.delivered(delivery, answer.status());
        } else {
            int failures = deliveries.failures(delivery.webhookId());
            deliveries.rest(delivery.webhookId(), now.plus(backoff.after(failures)));
            if (delivery.triedSince().plus(settings.giveUpAfter()).isAfter(now)) {
                deliveries.retry(
                        delivery, answer.status(), answer.problem(), now.plus(backoff.after(delivery.tries())));
            } else {
                deliveries.parked(delivery, answer.status(), answer.problem());
            }
        }
        return answer;
    }

    private Answer post(Delivery delivery) {
        Optional<Webhook> webhook = webhooks.find(delivery.customer(), delivery.webhookId());
        if (webhook.isEmpty()) {
            return new Answer(0, "WEBHOOK_GONE");
        }
        URI receiver;
        try {
            receiver = Destination.of(webhook.get().getUrl(), allowLoopback);
        } catch (IllegalArgumentException closed) {
            return new Answer(0, "ADDRESS_NOT_ALLOWED");
        }
        return secret(webhook.get())
                .map(secret -> posting.post(
                        receiver,
                        Signature.headers(secret, delivery.id(), clock.instant(), delivery.body()),
                        delivery.body()))
                .orElseGet(() -> new Answer(0, "SECRET_SEALED"));
    }

    /** Empty where the key that sealed it is not here. */
    private Optional<SigningSecret> secret(Webhook webhook) {
        try {
            return sealing.map(keys -> new SigningSecret(keys.open(
                    new Sealed(webhook.getKeyId(), webhook.getSealedSecret()),
                    KnownWebhooks.key(webhook.getCustomer(), webhook.getWebhookId()))));
        } catch (IllegalArgumentException sealed) {
            return Optional.empty();
        }
    }
}
