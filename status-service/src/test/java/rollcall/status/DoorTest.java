package rollcall.status;

import org.junit.jupiter.api.Test;
import rollcall.access.Matrix;
import rollcall.access.Page;

class DoorTest {
    @Test
    void isDescribedInTheDocuments() {
        Page.named("access.md").holds("calls of status-service", Matrix.of(StatusDoor.door()));
    }
}
