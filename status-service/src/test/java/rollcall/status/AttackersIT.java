package rollcall.status;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rollcall.access.Attackers;
import rollcall.access.Page;
import rollcall.events.Relationship;

class AttackersIT {
    @Test
    void nobodyGetsInWhoShouldNot() {
        try (StatusService service = StatusService.start();
                Log log = new Log()) {
            log.write(Relationship.newBuilder()
                    .setPartner("woodgrove")
                    .setKind("reseller")
                    .setCustomer("contoso")
                    .setState("ended")
                    .setVersion(3)
                    .setChangedAt(Instant.EPOCH)
                    .build());

            Page.named("access.md")
                    .holds("attackers of status-service", new Attackers(service.uri("/")).table(StatusDoor.door()));
        }
    }
}
