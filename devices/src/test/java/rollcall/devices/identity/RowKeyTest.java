package rollcall.devices.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashWriter;
import rollcall.devices.hash.Memory;
import rollcall.devices.hash.Origin;
import rollcall.devices.hash.RecordType;
import rollcall.devices.hash.WindowsBuild;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

class RowKeyTest {
    private static final WindowsBuild BUILD = new WindowsBuild(10, 0, 22621, 1);

    @Test
    void isTheSameForTwoCollectionsOfOneDevice() {
        DeviceRow first =
                Rows.withHash().hash(collected("2026-01-05T08:00:00Z", 8)).row();
        DeviceRow later =
                Rows.withHash().hash(collected("2026-03-09T17:30:00Z", 32)).row();

        assertThat(first.hardwareHash()).isNotEqualTo(later.hardwareHash());
        assertThat(key(first))
                .isEqualTo(key(later))
                .satisfies(key -> assertThat(key.deviceId()).isPresent());
    }

    @Test
    void isTheSameForTheTupleAsForTheHash() {
        assertThat(key(Rows.withTuple().row())).isEqualTo(key(Rows.withHash().row()));
    }

    @Test
    void isWhatTheHashSaysWhateverIsTypedBesideIt() {
        Rows typed =
                Rows.withHash().serialNumber("4711").manufacturer("Contoso").model("Pad 5");

        assertThat(key(typed.row())).isEqualTo(key(Rows.withHash().row()));
    }

    @Test
    void isTheUuidOfAHashWhoseSerialNumberIsAPlaceholderWhateverIsTypedBesideIt() {
        HashWriter hash = Rows.namelessHash()
                .text(RecordType.SYSTEM_SERIAL_NUMBER, "Default string")
                .smbiosUuid(Rows.SMBIOS_UUID);

        assertThat(key(Rows.withTuple().hash(hash).row()).value()).startsWith("uuid:");
    }

    @Test
    void isWhatTheRowSaysWhereTheHashNamesNoDevice() {
        HashWriter hash = Rows.namelessHash().smbiosUuid(new UUID(0, 0));

        assertThat(key(Rows.withTuple().hash(hash).row()))
                .isEqualTo(key(Rows.withTuple().row()));
    }

    @Test
    void isTheProductKeyWhereNothingElseIsNamed() {
        RowKey key = key(
                Rows.empty(Dialect.PARTNER).productKey(" " + Rows.PRODUCT_KEY).row());

        assertThat(key).hasToString("pkid:0863475297787");
        assertThat(key.isProductKey()).isTrue();
        assertThat(key.deviceId()).isEmpty();
    }

    @Test
    void isTheRowsOwnTextWhereNothingUsableIsNamed() {
        RowKey key = key(Rows.withHash().hash("no hash at all").row());

        assertThat(key.value()).matches("row:[0-9a-f]{32}");
        assertThat(key.namesADevice()).isFalse();
        assertThat(key).isNotEqualTo(key(Rows.withHash().hash("no hash either").row()));
    }

    @Test
    void takesNoNoticeOfDisplayTextInTheOldSelfServiceFile() {
        Rows display = Rows.empty(Dialect.MMD_SELF)
                .manufacturer(Rows.MANUFACTURER)
                .model(Rows.MODEL)
                .serialNumber(Rows.SERIAL_NUMBER)
                .hash("no hash at all");

        assertThat(key(display.row()).namesADevice()).isFalse();
    }

    private static RowKey key(DeviceRow row) {
        return RowKey.of(row, HardwareHash.read(row.hardwareHash()));
    }

    private static HashWriter collected(String when, int gigabytes) {
        return Rows.hash()
                .origin(new Origin(BUILD, BUILD, Instant.parse(when), Optional.empty(), 2, 9, 3))
                .memory(new Memory(gigabytes, 64, 2, 1, 3));
    }
}
