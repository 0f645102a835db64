package rollcall.registry.webhook;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import rollcall.events.Webhook;
import rollcall.events.WebhookCommand;
import rollcall.registry.webhook.WebhookRuling.Gone;
import rollcall.registry.webhook.WebhookRuling.Made;
import rollcall.registry.webhook.WebhookRuling.Refused;
import rollcall.registry.webhook.WebhookRuling.Repeated;

/** Decides what is wanted of one customer's webhooks, one command after the other. Pure: same situation, same answer. */
public final class Enlisting {
    static final int MOST = 10;

    private Enlisting() {}

    /** @param known all webhooks of the command's customer */
    public static WebhookRuling decide(Collection<Webhook> known, WebhookCommand command) {
        Optional<Webhook> present = known.stream()
                .filter(webhook -> webhook.getWebhookId().equals(command.getWebhookId()))
                .findFirst();
        return switch (command.getCommand()) {
            case "create" -> create(known.size(), present, command);
            case "delete" -> present.isPresent() ? new Gone() : refused(WebhookReason.WEBHOOK_NOT_FOUND, Map.of());
            default -> throw new IllegalArgumentException("no command of webhooks: " + command.getCommand());
        };
    }

    private static WebhookRuling create(int count, Optional<Webhook> present, WebhookCommand command) {
        if (present.isPresent()) {
            boolean same = present.get().getUrl().equals(command.getUrl())
                    && present.get().getEvents().equals(command.getEvents());
            return same ? new Repeated() : refused(WebhookReason.WEBHOOK_EXISTS, Map.of());
        }
        return count >= MOST
                ? refused(WebhookReason.TOO_MANY_WEBHOOKS, Map.of("most", "" + MOST))
                : new Made(made(command));
    }

    private static WebhookRuling refused(WebhookReason reason, Map<String, String> arguments) {
        return new Refused(reason, arguments);
    }

    private static Webhook made(WebhookCommand command) {
        return Webhook.newBuilder()
                .setCustomer(command.getCustomer())
                .setWebhookId(command.getWebhookId())
                .setUrl(command.getUrl())
                .setEvents(command.getEvents())
                .setKeyId(command.getKeyId())
                .setSealedSecret(command.getSealedSecret())
                .setCreatedAt(command.getAt())
                .setCommandId(command.getCommandId())
                .setCreatedBy(command.getBy().getOrganization())
                .setRequestId(command.getBy().getRequestId())
                .build();
    }
}
