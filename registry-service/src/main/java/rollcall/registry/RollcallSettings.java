package rollcall.registry;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import rollcall.access.AccessSettings;
import rollcall.registry.partner.PartnerSettings;
import rollcall.registry.publication.PublicationSettings;
import rollcall.registry.relationship.ConsentSettings;
import rollcall.webhooks.WebhookSettings;

/**
 * Everything under {@code rollcall}; a key there that nobody knows fails the start.
 *
 * @param partners those known to the operator, by the name of their organization
 */
@Validated
@ConfigurationProperties(prefix = "rollcall", ignoreUnknownFields = false)
record RollcallSettings(
        @Valid RegistrySettings registry,
        @DefaultValue @Valid AccessSettings access,
        @DefaultValue @Valid ConsentSettings consent,
        @DefaultValue @Valid PublicationSettings publication,
        @DefaultValue @Valid WebhookSettings webhooks,
        @DefaultValue Map<String, @Valid PartnerSettings> partners) {}
