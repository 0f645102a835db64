package rollcall.devices.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeviceIdTest {
    private static final Optional<UUID> A_UUID = Optional.of(UUID.fromString("2a856e34-c6b7-50dd-00eb-023e169e132d"));
    private static final Optional<UUID> SHARED_UUID = Optional.of(new UUID(0, 0));
    private static final String EK = "ab".repeat(32);

    @Test
    void isMadeOfManufacturerModelAndSerialNumberAsItsContractSays() throws Exception {
        byte[] digested = ("\0\0\0\7Contoso\0\0\0\5Pad 5\0\0\0\3" + "007").getBytes(StandardCharsets.UTF_8);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(digested));

        assertThat(id("Contoso", "Pad 5", "007", A_UUID, EK)).isEqualTo("dev:" + sha256.substring(0, 32));
    }

    @Test
    void countsCapitalsBlanksAndLeadingZeros() {
        assertThat(new String[] {
                    id("Contoso", "Pad 5", "007"),
                    id("contoso", "Pad 5", "007"),
                    id("Contoso", "Pad 5 ", "007"),
                    id("Contoso", "Pad 5", "07")
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsTheThreeValuesApart() {
        assertThat(id("Contoso", "Pad", "5007")).isNotEqualTo(id("Contoso", "Pad5", "007"));
    }

    @Test
    void fallsBackToTheUuidWhereTheSerialNumberIsAPlaceholder() {
        assertThat(id("Contoso", "Pad 5", "Default string", A_UUID, EK)).startsWith("uuid:");
    }

    @Test
    void fallsBackToTheUuidWhereTheModelIsMissing() {
        assertThat(id("Contoso", "", "007", A_UUID, EK)).startsWith("uuid:");
    }

    @Test
    void fallsBackToTheTpmWhereManyDevicesShareTheUuid() {
        assertThat(id("Contoso", "Pad 5", "", SHARED_UUID, EK)).startsWith("tpm:");
    }

    @Test
    void isMissingWhereNothingTellsTheDeviceFromOthers() {
        assertThat(DeviceId.of(new Identifiers("Contoso", "Pad 5", "0", "", SHARED_UUID, "")))
                .isEmpty();
    }

    @Test
    void refusesATextOfAnotherForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("dev:xyz"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("pkid:0863475297787"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("dev:" + "A".repeat(32)));
    }

    @Test
    void anchorsTheDeviceToItsTpmBeforeItsBoard() {
        Identifiers both = new Identifiers("Contoso", "Pad 5", "007", "", A_UUID, EK);
        Identifiers board = new Identifiers("Contoso", "Pad 5", "007", "", A_UUID, "");

        assertThat(Anchor.of(both).orElseThrow().value()).isEqualTo(id("", "", "", Optional.empty(), EK));
        assertThat(Anchor.of(board).orElseThrow().value()).isEqualTo(id("", "", "", A_UUID, ""));
    }

    @Test
    void anchorsNothingToAUuidThatManyDevicesShare() {
        assertThat(Anchor.of(new Identifiers("Contoso", "Pad 5", "007", "", SHARED_UUID, "")))
                .isEmpty();
    }

    private static String id(String manufacturer, String model, String serialNumber) {
        return id(manufacturer, model, serialNumber, Optional.empty(), "");
    }

    private static String id(
            String manufacturer, String model, String serialNumber, Optional<UUID> uuid, String endorsementKeyDigest) {
        return DeviceId.of(new Identifiers(manufacturer, model, serialNumber, "", uuid, endorsementKeyDigest))
                .orElseThrow()
                .value();
    }
}
