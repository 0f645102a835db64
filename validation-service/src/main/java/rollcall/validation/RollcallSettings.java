package rollcall.validation;

import jakarta.validation.Valid;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import rollcall.access.AccessSettings;
import rollcall.streams.StreamSettings;

/** Everything under {@code rollcall}; a key there that nobody knows fails the start. */
@Validated
@ConfigurationProperties(prefix = "rollcall", ignoreUnknownFields = false)
record RollcallSettings(
        @Valid StreamSettings validation,
        @DefaultValue @Valid AccessSettings access) {}
