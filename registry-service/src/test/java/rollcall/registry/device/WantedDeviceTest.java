package rollcall.registry.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.http.Refusal;

class WantedDeviceTest {
    @Test
    void hasTheLastProfileThatItNames() {
        assertThat(wanting("till", "kiosk").profileId()).isEqualTo("kiosk");
        assertThat(wanting().profileId()).isEmpty();
    }

    @Test
    void cannotHaveAProfileOfAnIdThatNoRecordCouldCarry() {
        assertThat(wanting("x".repeat(256)).profileId()).hasSize(256);
        assertThatThrownBy(() -> wanting("x".repeat(257)).profileId()).isInstanceOf(Refusal.class);
    }

    private static WantedDevice wanting(String... profileIds) {
        return new WantedDevice(
                "dev:0123456789abcdef0123456789abcdef",
                List.of(profileIds).stream()
                        .map(id -> new WantedDevice.Policy("o_o_b_e", id))
                        .toList());
    }
}
