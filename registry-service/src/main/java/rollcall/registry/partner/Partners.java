package rollcall.registry.partner;

import java.util.Map;
import java.util.Optional;

/** The partners that the operator knows, by their organization's name. */
public record Partners(Map<String, PartnerSettings> byName) {
    public Partners {
        byName = Map.copyOf(byName);
    }

    public Optional<PartnerSettings> find(String organization) {
        return Optional.ofNullable(byName.get(organization));
    }
}
