package rollcall.ingest;

import org.junit.jupiter.api.Test;
import rollcall.access.Matrix;
import rollcall.access.Page;

class DoorTest {
    @Test
    void isDescribedInTheDocuments() {
        Page.named("access.md").holds("calls of ingest-service", Matrix.of(IngestDoor.door()));
    }
}
