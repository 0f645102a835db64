package rollcall.registry;

import jakarta.validation.Valid;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Everything under {@code rollcall}; a key there that nobody knows fails the start. */
@Validated
@ConfigurationProperties(prefix = "rollcall", ignoreUnknownFields = false)
record RollcallSettings(@Valid RegistrySettings registry) {}
