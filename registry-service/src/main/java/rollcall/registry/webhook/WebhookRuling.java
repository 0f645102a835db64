package rollcall.registry.webhook;

import java.util.Map;
import rollcall.events.Webhook;

/** What a command comes to. */
public sealed interface WebhookRuling {
    record Made(Webhook webhook) implements WebhookRuling {}

    record Gone() implements WebhookRuling {}

    /** The same was wanted and done before. */
    record Repeated() implements WebhookRuling {}

    /** @param arguments what the reason refers to, by name */
    record Refused(WebhookReason reason, Map<String, String> arguments) implements WebhookRuling {}
}
