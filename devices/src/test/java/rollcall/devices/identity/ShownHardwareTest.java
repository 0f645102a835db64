package rollcall.devices.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShownHardwareTest {
    private static final String TPM = "tpm:00112233445566778899aabbccddeeff";
    private static final String OTHER_TPM = "tpm:ffeeddccbbaa99887766554433221100";
    private static final UUID BOARD = UUID.fromString("2a856e34-c6b7-50dd-00eb-023e169e132d");
    private static final String OTHER_BOARD = "3b856e34-c6b7-50dd-00eb-023e169e132d";
    private static final String BY_UUID = Anchor.of(new Identifiers("", "", "", "", Optional.of(BOARD), ""))
            .orElseThrow()
            .value();

    @Test
    void agreesWithNothingKnown() {
        assertThat(ShownHardware.of(TPM, "").agreesWith("")).isTrue();
    }

    @Test
    void comparesTpmWithTpm() {
        assertThat(ShownHardware.of(TPM, OTHER_BOARD).agreesWith(TPM)).isTrue();
        assertThat(ShownHardware.of(OTHER_TPM, BOARD.toString()).agreesWith(TPM))
                .isFalse();
    }

    @Test
    void missesATpmThatIsKnown() {
        assertThat(ShownHardware.of(BY_UUID, BOARD.toString()).agreesWith(TPM)).isFalse();
        assertThat(ShownHardware.of("", "").agreesWith(TPM)).isFalse();
    }

    @Test
    void comparesAKnownUuidWithTheUuidBesideATpm() {
        assertThat(ShownHardware.of(TPM, BOARD.toString()).agreesWith(BY_UUID)).isTrue();
        assertThat(ShownHardware.of(TPM, OTHER_BOARD).agreesWith(BY_UUID)).isFalse();
    }

    @Test
    void countsNoUuidThatManyDevicesShare() {
        assertThat(ShownHardware.of(TPM, "ffffffff-ffff-ffff-ffff-ffffffffffff").uuidAnchor())
                .isEmpty();
    }
}
