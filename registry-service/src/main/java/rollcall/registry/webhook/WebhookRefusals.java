package rollcall.registry.webhook;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import rollcall.events.CommandDecided;
import rollcall.http.Refusal;
import rollcall.http.RefusalWords;
import rollcall.registry.command.RefusedCommand;

/** What is said to calls about webhooks that are refused. */
final class WebhookRefusals {
    private static final RefusalWords WORDS = RefusalWords.of(WebhookRefusals.class);

    private WebhookRefusals() {}

    static Refusal urlInvalid() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "URL_INVALID");
    }

    static Refusal eventUnknown(List<String> known) {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "EVENT_UNKNOWN", Map.of("known", String.join(", ", known)));
    }

    static Refusal secretInvalid() {
        return WORDS.refuse(HttpStatus.BAD_REQUEST, "SECRET_INVALID");
    }

    static Refusal noKeys() {
        return WORDS.refuse(HttpStatus.CONFLICT, "WEBHOOKS_NOT_SET_UP");
    }

    static Refusal notFound() {
        return WORDS.refuse(HttpStatus.NOT_FOUND, WebhookReason.WEBHOOK_NOT_FOUND.name());
    }

    /** What the topology refused. */
    static Refusal of(CommandDecided decided) {
        HttpStatus status = switch (WebhookReason.valueOf(decided.getCode())) {
            case WEBHOOK_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case WEBHOOK_EXISTS, TOO_MANY_WEBHOOKS -> HttpStatus.CONFLICT;
        };
        return RefusedCommand.refusal(status, decided);
    }
}
