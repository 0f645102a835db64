package rollcall.devices.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To be filled by O.E.M.",
                "TO BE FILLED BY O.E.M. ",
                "Default string",
                "System Serial Number",
                "None",
                "0",
                "000000000000",
                "XXXXXXX",
                "",
                "  "
            })
    void takeASerialNumberThatManyDevicesShareForNone(String serialNumber) {
        assertThat(Placeholders.isPlaceholder(serialNumber)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"016520771357", "3762-6031-9351-8758-8222-9601-28", "0001", "Nonesuch"})
    void leaveARealSerialNumberAlone(String serialNumber) {
        assertThat(Placeholders.isPlaceholder(serialNumber)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "03000200-0400-0500-0006-000700080009"
            })
    void takeAUuidThatManyDevicesShareForNone(UUID uuid) {
        assertThat(Placeholders.isPlaceholder(uuid)).isTrue();
    }

    @Test
    void leaveARealUuidAlone() {
        assertThat(Placeholders.isPlaceholder(UUID.fromString("2a856e34-c6b7-50dd-00eb-023e169e132d")))
                .isFalse();
    }

    @Test
    void haveAVersion() {
        assertThat(Placeholders.version()).isEqualTo(1);
    }
}
