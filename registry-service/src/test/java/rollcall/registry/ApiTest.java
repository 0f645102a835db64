package rollcall.registry;

import org.junit.jupiter.api.Test;
import rollcall.openapi.ServiceApi;

class ApiTest {
    private static final ServiceApi API = ServiceApi.of(RegistryApplication.class, RegistryDoor.door());

    @Test
    void lacksNothingThatItsReadersNeed() {
        API.lacksNothing();
    }

    @Test
    void isSoundWithAllItsExamples() {
        API.isSound();
    }

    @Test
    void isShownByTheGateway() {
        API.isKeptAs("registry-service");
    }
}
