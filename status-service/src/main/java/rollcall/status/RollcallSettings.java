package rollcall.status;

import jakarta.validation.Valid;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import rollcall.access.AccessSettings;
import rollcall.webhooks.WebhookSettings;

/** Everything under {@code rollcall}; a key there that nobody knows fails the start. */
@Validated
@ConfigurationProperties(prefix = "rollcall", ignoreUnknownFields = false)
record RollcallSettings(
        @DefaultValue @Valid StatusSettings status,
        @DefaultValue @Valid AccessSettings access,
        @DefaultValue @Valid WebhookSettings webhooks) {}
