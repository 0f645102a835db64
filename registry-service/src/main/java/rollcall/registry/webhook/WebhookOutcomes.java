package rollcall.registry.webhook;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.WebhookCommand;
import rollcall.registry.command.Decided;
import rollcall.registry.webhook.WebhookRuling.Refused;

/** What is told of a ruling. */
public final class WebhookOutcomes {
    private WebhookOutcomes() {}

    /** To whoever waits for it. */
    public static CommandDecided decided(WebhookCommand command, WebhookRuling ruling) {
        return ruling instanceof Refused refused
                ? Decided.refused(
                        command.getCommandId(),
                        command.getAt(),
                        refused.reason().name(),
                        refused.arguments())
                : Decided.done(command.getCommandId(), command.getAt());
    }

    /** For good: who changed what. An address may hold a secret of its own, so only its host is told. */
    public static AuditEntry audited(WebhookCommand command) {
        Map<String, String> details = new HashMap<>();
        if (!command.getUrl().isEmpty()) {
            details.put("host", URI.create(command.getUrl()).getHost());
            details.put("events", String.join(", ", command.getEvents()));
        }
        return AuditEntry.newBuilder()
                .setEntryId(command.getCommandId())
                .setCustomer(command.getCustomer())
                .setBy(command.getBy())
                .setCommand("webhook." + command.getCommand())
                .setSubject(command.getWebhookId())
                .setDetails(details)
                .setAt(command.getAt())
                .build();
    }
}
