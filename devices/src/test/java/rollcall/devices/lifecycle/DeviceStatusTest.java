package rollcall.devices.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviceStatusTest {

    @Test
    void speaksTheWordsOfTheField() {
        assertThat(Stream.of(DeviceStatus.values()).map(DeviceStatus::words))
                .containsExactly("Registration pending", "Registration failed", "Ready for user", "Active", "Inactive");
    }
}
