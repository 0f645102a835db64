package rollcall.registry;

import org.junit.jupiter.api.Test;
import rollcall.access.Matrix;
import rollcall.access.Page;

class DoorTest {
    @Test
    void isDescribedInTheDocuments() {
        Page.named("access.md").holds("calls of registry-service", Matrix.of(RegistryDoor.door()));
    }
}
