package rollcall.issuer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Everything under {@code rollcall}; a key there that nobody knows fails the start. */
@ConfigurationProperties(prefix = "rollcall", ignoreUnknownFields = false)
record RollcallSettings(@DefaultValue IssuerSettings issuer) {}
