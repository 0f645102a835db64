package rollcall.registry;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rollcall.openapi.ServiceApi;
import rollcall.registry.profile.ProfileReason;
import rollcall.registry.relationship.Reason;
import rollcall.registry.webhook.WebhookReason;

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
    void tellsWhateverTheTopologyRefusesFor() {
        API.tells(Stream.of(ProfileReason.values(), Reason.values(), WebhookReason.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .toList());
    }

    @Test
    void isShownByTheGateway() {
        API.isKeptAs("registry-service");
    }
}
