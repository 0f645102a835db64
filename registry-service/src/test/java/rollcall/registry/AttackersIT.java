package rollcall.registry;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.access.Attackers;
import rollcall.access.Page;
import rollcall.backbone.Backbone;
import rollcall.streams.Provisioned;

class AttackersIT {
    @TempDir
    Path directory;

    @Test
    void nobodyGetsInWhoShouldNot() {
        try (Backbone backbone = Provisioned.backbone();
                Registry registry = Registry.start(backbone, directory)) {
            Page.named("access.md")
                    .holds(
                            "attackers of registry-service",
                            new Attackers(registry.uri("/")).table(RegistryDoor.door()));
        }
    }
}
