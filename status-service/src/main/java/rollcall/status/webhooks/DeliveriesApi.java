package rollcall.status.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.events.Webhook;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.Members;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;
import rollcall.status.webhooks.Deliveries.Place;
import tools.jackson.core.JsonGenerator;

/** What has been posted to a webhook, and what is to be posted again. */
@RestController
@RequestMapping("/v1/customers/{customer}/webhooks/{id}")
final class DeliveriesApi {
    private final KnownWebhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    DeliveriesApi(KnownWebhooks webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What was posted or is to be, the newest first. */
    @GetMapping(name = "listWebhookDeliveries", path = "/deliveries")
    JsonAnswer list(@PathVariable String customer, @PathVariable String id, HttpServletRequest request) {
        find(customer, id);
        PageRequest page = PageRequest.of(request);
        String list = "deliveries/" + customer + '/' + id;
        Optional<Place> after = page.after(list, 2).map(DeliveriesApi::place);
        Slice<Deliveries.Told> found = Slice.of(deliveries.newest(customer, id, after, page.limit() + 1), page.limit());
        return json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("items");
            found.items().forEach(delivery -> write(json, delivery));
            json.writeEndArray();
            found.next(last -> token(list, last)).ifPresent(token -> token.write(json));
            json.writeEndObject();
        };
    }

    /** Posts one again, also one that was taken. */
    @PostMapping(name = "redeliverToWebhook", path = "/deliveries/{delivery}/redeliver")
    ResponseEntity<Void> redeliver(
            @PathVariable String customer, @PathVariable String id, @PathVariable String delivery) {
        find(customer, id);
        if (!uuid(delivery)
                .filter(known -> deliveries.again(customer, id, known, clock.instant()))
                .isPresent()) {
            throw NotFound.delivery();
        }
        return ResponseEntity.accepted().build();
    }

    /** Posts something that says nothing, to try the receiver. */
    @PostMapping(name = "pingWebhook", path = "/ping")
    ResponseEntity<Void> ping(@PathVariable String customer, @PathVariable String id) {
        Webhook webhook = find(customer, id);
        String body = Delivery.body(Delivery.PING, clock.instant(), "{}");
        deliveries.note(Delivery.of(webhook, Delivery.PING, UUID.randomUUID().toString(), body, clock.instant()));
        return ResponseEntity.accepted().build();
    }

    static Token token(String list, Deliveries.Told last) {
        return new Token(list, List.of("" + last.notedAt().toEpochMilli(), "" + last.id()));
    }

    static Place place(Token token) {
        return new Place(token.instant(0), token.uuid(1));
    }

    private Webhook find(String customer, String id) {
        return webhooks.find(customer, id).orElseThrow(NotFound::webhook);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static void write(JsonGenerator json, Deliveries.Told delivery) {
        json.writeStartObject();
        json.writeStringProperty("id", delivery.id().toString());
        json.writeStringProperty("event", delivery.event());
        json.writeStringProperty("state", delivery.state());
        json.writeNumberProperty("attempts", delivery.attempts());
        Members.instant(json, "notedAt", delivery.notedAt());
        Members.instant(json, "attemptedAt", delivery.attemptedAt().orElse(null));
        if (delivery.state().equals("pending")) {
            Members.instant(json, "dueAt", delivery.dueAt());
        }
        Members.number(json, "status", delivery.status());
        Members.text(json, "problem", delivery.problem());
        json.writeEndObject();
    }
}
