package rollcall.registry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rollcall.access.Attackers;
import rollcall.access.Page;

@ExtendWith(SharedRegistries.Given.class)
class AttackersIT {
    private final Registry registry;

    AttackersIT(SharedRegistries shared) {
        registry = shared.one();
    }

    @Test
    void nobodyGetsInWhoShouldNot() {
        Page.named("access.md")
                .holds("attackers of registry-service", new Attackers(registry.uri("/")).table(RegistryDoor.door()));
    }
}
