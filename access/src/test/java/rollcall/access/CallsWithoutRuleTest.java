package rollcall.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

class CallsWithoutRuleTest {

    @Import({TestDoor.class, Forgotten.Call.class})
    static class Forgotten {
        @RestController
        static class Call {
            @DeleteMapping("/v1/customers/{customer}/devices")
            void deleteThemAll() {}
        }
    }

    @Test
    void aServiceThatMapsACallWithoutARuleDoesNotStart() {
        assertThatThrownBy(() -> SpringApplication.run(
                        new Class<?>[] {Forgotten.class},
                        new String[] {"--server.port=0", TestIssuer.shared().argument()}))
                .hasMessage("calls without a rule at the door: DELETE /v1/customers/{customer}/devices");
    }
}
