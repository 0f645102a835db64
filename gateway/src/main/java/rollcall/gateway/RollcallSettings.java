package rollcall.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import rollcall.access.AccessSettings;
import rollcall.gateway.login.LoginSettings;

/** Everything under {@code rollcall}; a key there that nobody knows fails the start. */
@ConfigurationProperties(prefix = "rollcall", ignoreUnknownFields = false)
record RollcallSettings(
        @DefaultValue Upstreams gateway,
        @DefaultValue AccessSettings access,
        @DefaultValue LoginSettings login) {}
