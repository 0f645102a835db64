package rollcall.registry.webhook;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.WebhookCommand;
import rollcall.registry.command.RefusedCommand;
import rollcall.registry.webhook.WebhookRuling.Refused;

/** What is told of a ruling. */
public final class WebhookOutcomes {
    private WebhookOutcomes() {}

    /** To whoever waits for it. */
    public static CommandDecided decided(WebhookCommand command, WebhookRuling ruling) {
        CommandDecided.Builder decided =
                CommandDecided.newBuilder().setCommandId(command.getCommandId()).setAt(command.getAt());
        return ruling instanceof Refused refused
                ? decided.setOutcome("refused")
                        .setCode(refused.reason().name())
                        .setDetail(RefusedCommand.detail(refused.reason().name(), refused.arguments()))
                        .setArguments(refused.arguments())
                        .build()
                : decided.setOutcome("done").build();
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
