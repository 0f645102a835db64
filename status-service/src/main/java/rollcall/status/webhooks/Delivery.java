package rollcall.status.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import rollcall.events.Webhook;

/**
 * What is to be posted to one webhook.
 *
 * @param id the same for the same event and webhook: receivers recognize it when it comes again
 * @param attempts how often it has been tried, this time included
 * @param tries of these, those since it was noted or asked for again
 * @param triedSince it is parked a day after that
 */
record Delivery(
        UUID id,
        String webhookId,
        String customer,
        String event,
        String body,
        int attempts,
        int tries,
        Instant triedSince) {
    static final String UPLOAD_FINISHED = "upload.finished";
    static final String DEVICE_STATUS_CHANGED = "device.status-changed";
    static final String PING = "ping";

    /**
     * One that has not been tried. Its time is kept in milliseconds, as a page of deliveries names it.
     *
     * @param about what happened, named so that nothing else is
     */
    static Delivery of(Webhook webhook, String event, String about, String body, Instant now) {
        String name = webhook.getWebhookId() + '\n' + event + '\n' + about;
        return new Delivery(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                webhook.getWebhookId(),
                webhook.getCustomer(),
                event,
                body,
                0,
                0,
                now.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The body around what happened. */
    static String body(String event, Instant at, String data) {
        return "{\"type\":\"" + event + "\",\"timestamp\":\"" + at + "\",\"data\":" + data + '}';
    }
}
