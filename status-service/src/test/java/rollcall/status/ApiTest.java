package rollcall.status;

import org.junit.jupiter.api.Test;
import rollcall.openapi.ServiceApi;

class ApiTest {
    private static final ServiceApi API = ServiceApi.of(StatusApplication.class, StatusDoor.door());

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
        API.isKeptAs("status-service");
    }
}
