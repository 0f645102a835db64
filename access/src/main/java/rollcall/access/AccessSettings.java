package rollcall.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens count and how they are read, under {@code rollcall.access}.
 *
 * @param issuerUri the one issuer, character for character as its tokens name it; its keys are found from there
 * @param jwkSetUri where its keys are instead, if they cannot be found by that address from here
 * @param audience what a token must be meant for
 * @param organizationClaim which claim names the caller's organization
 * @param scopeClaim which claim holds the scopes, as a list or separated by blanks
 * @param operator the organization that runs Rollcall
 * @param algorithms how tokens may be signed; none of them without a key
 * @param clockSkew how far the issuer's clock and this one may differ
 * @param rate how often an organization may call
 */
public record AccessSettings(
        @DefaultValue("http://localhost:8085") URI issuerUri,
        Optional<URI> jwkSetUri,
        @DefaultValue("rollcall") @NotBlank String audience,
        @DefaultValue("organization") @NotBlank String organizationClaim,
        @DefaultValue("scope") @NotBlank String scopeClaim,
        @DefaultValue("operator") @NotBlank String operator,
        @DefaultValue({"RS256", "PS256", "ES256"}) @NotEmpty List<String> algorithms,

        @DefaultValue("30s") @DurationMin(seconds = 0) @DurationMax(minutes = 5)
        Duration clockSkew,

        @DefaultValue @Valid RateSettings rate) {

    public AccessSettings {
        jwkSetUri = jwkSetUri.filter(keys -> !keys.toString().isEmpty());
    }
}
