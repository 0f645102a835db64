package rollcall.registry.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import rollcall.access.Caller;
import rollcall.events.CommandDecided;
import rollcall.events.Webhook;
import rollcall.events.WebhookCommand;
import rollcall.registry.command.Commands;
import rollcall.schemas.TopicCatalogue;
import rollcall.webhooks.Sealing;
import rollcall.webhooks.Sealing.Sealed;
import rollcall.webhooks.WebhookSettings;

/** Where a customer wants its events posted to. */
@RestController
@RequestMapping("/v1/customers/{customer}/webhooks")
final class WebhooksApi {
    private final Commands commands;
    private final KnownWebhooks webhooks;
    private final Optional<Sealing> sealing;
    private final boolean allowLoopback;
    private final Clock clock;

    WebhooksApi(Commands commands, KnownWebhooks webhooks, WebhookSettings settings, Clock clock) {
        this.commands = commands;
        this.webhooks = webhooks;
        this.sealing = settings.sealing();
        this.allowLoopback = settings.allowLoopback();
        this.clock = clock;
    }

    /** All of the customer's. */
    @GetMapping(name = "listWebhooks")
    WebhookView.All list(@PathVariable String customer) {
        return WebhookView.All.of(webhooks.of(customer));
    }

    /** One webhook, without its secret. */
    @GetMapping(name = "getWebhook", path = "/{id}")
    WebhookView one(@PathVariable String customer, @PathVariable String id) {
        return webhooks.find(customer, id).map(WebhookView::of).orElseThrow(WebhookRefusals::notFound);
    }

    /** Registers one, and shows its secret this once. A request that is repeated makes no second one. */
    @PostMapping(name = "createWebhook")
    CompletableFuture<ResponseEntity<WebhookView>> create(
            @PathVariable String customer,
            @RequestBody WantedWebhook wanted,
            Caller caller,
            HttpServletRequest request) {
        Sealing keys = sealing.orElseThrow(WebhookRefusals::noKeys);
        WebhookCommand.Builder command = command("create", customer, caller, request)
                .setUrl(wanted.soundUrl(allowLoopback))
                .setEvents(wanted.soundEvents());
        String id = newId(command);
        Sealed sealed = keys.seal(wanted.soundSecret().text(), KnownWebhooks.key(customer, id));
        return send(
                        command.setWebhookId(id)
                                .setKeyId(sealed.keyId())
                                .setSealedSecret(sealed.text())
                                .build(),
                        true)
                .thenApply(done -> webhooks.find(customer, id)
                        .filter(webhook -> done)
                        .map(webhook -> ResponseEntity.status(HttpStatus.CREATED)
                                .location(place(webhook))
                                .body(WebhookView.of(webhook, opened(keys, webhook))))
                        .orElseGet(() -> ResponseEntity.accepted().build()));
    }

    /** Removes one. What has been noted for it is posted no more. */
    @DeleteMapping(name = "deleteWebhook", path = "/{id}")
    CompletableFuture<ResponseEntity<Void>> delete(
            @PathVariable String customer, @PathVariable String id, Caller caller, HttpServletRequest request) {
        return send(
                        command("delete", customer, caller, request)
                                .setWebhookId(id)
                                .build(),
                        false)
                .thenApply(done -> ResponseEntity.status(done ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                        .build());
    }

    private WebhookCommand.Builder command(String command, String customer, Caller caller, HttpServletRequest request) {
        return WebhookCommand.newBuilder()
                .setCommandId(Commands.newId())
                .setCommand(command)
                .setCustomer(customer)
                .setBy(Commands.actor(caller, request))
                .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** True if it is decided and done; false if that is not known yet. */
    private CompletableFuture<Boolean> send(WebhookCommand command, boolean present) {
        return commands.send(TopicCatalogue.WEBHOOKS_REQUESTED, command.getCustomer(), command.getCommandId(), command)
                .thenCompose(decided -> decided.map(known -> standing(command, known, present))
                        .orElseGet(() -> CompletableFuture.completedFuture(false)));
    }

    private CompletableFuture<Boolean> standing(WebhookCommand command, CommandDecided decided, boolean present) {
        if (decided.getOutcome().equals("refused")) {
            throw WebhookRefusals.of(decided);
        }
        return webhooks.await(command.getCustomer(), command.getWebhookId(), present)
                .thenApply(known -> true);
    }

    private static String newId(WebhookCommand.Builder command) {
        String request = String.join(
                "\n",
                command.getCustomer(),
                command.getBy().getRequestId(),
                command.getUrl(),
                command.getEvents().toString());
        return UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String opened(Sealing keys, Webhook webhook) {
        return keys.open(
                new Sealed(webhook.getKeyId(), webhook.getSealedSecret()),
                KnownWebhooks.key(webhook.getCustomer(), webhook.getWebhookId()));
    }

    private static URI place(Webhook webhook) {
        return UriComponentsBuilder.fromPath("/customers/{customer}/webhooks/{id}")
                .build(webhook.getCustomer(), webhook.getWebhookId());
    }
}
