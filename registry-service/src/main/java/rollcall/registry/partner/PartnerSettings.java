package rollcall.registry.partner;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator knows of a partner.
 *
 * @param kind what it is
 * @param manufacturers for an OEM the names, character for character, under which it builds; it publishes for no others
 * @param resellers for a distributor those it supplies; it acts through no others
 */
public record PartnerSettings(
        @NotNull PartnerKind kind,
        @DefaultValue Set<String> manufacturers,
        @DefaultValue Set<String> resellers) {

    /** Only who builds devices has names to build under. */
    @AssertTrue(message = "only an OEM has manufacturers")
    boolean isManufacturersFitting() {
        return manufacturers.isEmpty() || kind == PartnerKind.OEM;
    }

    @AssertTrue(message = "only a distributor has resellers")
    boolean isResellersFitting() {
        return resellers.isEmpty() || kind == PartnerKind.DISTRIBUTOR;
    }
}
