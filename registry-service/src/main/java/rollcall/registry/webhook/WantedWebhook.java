package rollcall.registry.webhook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollcall.webhooks.Destination;
import rollcall.webhooks.SigningSecret;

/**
 * A webhook as somebody wants it.
 *
 * @param url where to post, https
 * @param events what it is to hear; all there are, where none is named
 * @param secret what is to sign its deliveries; made here, where there is none
 */
record WantedWebhook(
        @Nullable String url,
        @Nullable List<@Nullable String> events,
        @Nullable String secret) {
    private static final List<String> EVENTS = List.of("upload.finished", "device.status-changed");

    String soundUrl(boolean allowLoopback) {
        try {
            return Destination.of(url == null ? "" : url.strip(), allowLoopback).toString();
        } catch (IllegalArgumentException unsound) {
            throw WebhookRefusals.urlInvalid();
        }
    }

    List<String> soundEvents() {
        if (events == null || events.isEmpty()) {
            return EVENTS;
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String event : events) {
            if (!EVENTS.contains(String.valueOf(event))) {
                throw WebhookRefusals.eventUnknown(EVENTS);
            }
            wanted.add(event);
        }
        return List.copyOf(wanted);
    }

    SigningSecret soundSecret() {
        if (secret == null || secret.isBlank()) {
            return SigningSecret.random();
        }
        try {
            return new SigningSecret(secret.strip());
        } catch (IllegalArgumentException unsound) {
            throw WebhookRefusals.secretInvalid();
        }
    }

    /** Without the secret: what is printed may reach a log. */
    @Override
    public String toString() {
        return "webhook for " + events;
    }
}
