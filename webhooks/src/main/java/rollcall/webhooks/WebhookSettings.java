package rollcall.webhooks;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are kept, under {@code rollcall.webhooks}; the same in every service that knows them.
 *
 * @param keys that seal secrets, by id: 32 bytes each, in Base64. Without any, no webhook can be registered. A blank one
 *     counts as none
 * @param key id of the one that seals from now on; may be left out where there is only one. The others open what they sealed
 * @param allowLoopback whether webhooks may lie on this machine, and without TLS: for tests, and for trying them out
 */
public record WebhookSettings(
        @DefaultValue Map<String, String> keys,
        @DefaultValue("") String key,
        @DefaultValue("false") boolean allowLoopback) {
    public WebhookSettings {
        keys = keys.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip()));
    }

    /** Seals and opens secrets; empty without keys. */
    public Optional<Sealing> sealing() {
        return keys.isEmpty() ? Optional.empty() : Optional.of(Sealing.with(keys, key));
    }

    /** Names keys only by their ids. */
    @Override
    public String toString() {
        return "keys " + keys.keySet() + ", key " + key + ", allowLoopback " + allowLoopback;
    }
}
