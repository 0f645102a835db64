package rollcall.ingest;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.access.Attackers;
import rollcall.access.Page;

class AttackersIT {
    @TempDir
    Path spool;

    @Test
    void nobodyGetsInWhoShouldNot() throws Exception {
        try (Ingest ingest = Ingest.start(spool);
                Consent consent = new Consent()) {
            consent.tell("woodgrove", "", "contoso", "ended");

            Page.named("access.md")
                    .holds("attackers of ingest-service", new Attackers(ingest.at("/")).table(IngestDoor.door()));
        }
    }
}
