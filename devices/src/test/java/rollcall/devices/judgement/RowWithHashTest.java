package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;
import static rollcall.devices.judgement.Judging.warning;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.hash.HashWriter;
import rollcall.devices.hash.RecordType;
import rollcall.devices.identity.Proof;
import rollcall.devices.judgement.Judgement.Accepted;

class RowWithHashTest {

    @Test
    void goesOnWithWhatTheHashSays() {
        Accepted judgement = accepted(Rows.withHash());

        assertThat(judgement.identity().proof()).isEqualTo(Proof.HASH);
        assertThat(judgement.identity().serialNumber()).isEqualTo(Rows.SERIAL_NUMBER);
        assertThat(judgement.identity().productKey()).isEqualTo(Rows.PRODUCT_KEY);
        assertThat(judgement.identity().manufacturer()).isEqualTo(Rows.MANUFACTURER);
        assertThat(judgement.identity().model()).isEqualTo(Rows.MODEL);
        assertThat(judgement.identity().anchor()).isPresent();
        assertThat(judgement.hashDigest()).hasSize(64);
        assertThat(judgement.hash()).isPresent();
        assertThat(judgement.warnings()).isEmpty();
    }

    @Test
    void goesOnWithTheSameSerialNumberAndProductKeyBesideIt() {
        Rows row = Rows.withHash().serialNumber(Rows.SERIAL_NUMBER).productKey(Rows.PRODUCT_KEY);

        assertThat(accepted(row).warnings()).isEmpty();
    }

    @Test
    void isWarnedOfAMendedHash() {
        String text = Rows.hash().text();
        Finding warning = warning(Rows.withHash().hash(text.substring(0, 76) + "\r\n" + text.substring(76)));

        assertThat(warning.code()).isEqualTo(Code.HARDWARE_HASH_MENDED);
        assertThat(warning.reason()).isEqualTo("WHITE_SPACE");
        assertThat(warning.column()).isEqualTo("Hardware Hash");
    }

    @Test
    void isWarnedOfASerialNumberThatManyDevicesShare() {
        HashWriter hash = Rows.namelessHash()
                .text(RecordType.SYSTEM_SERIAL_NUMBER, "Default string")
                .smbiosUuid(Rows.SMBIOS_UUID);
        Finding warning = warning(Rows.withHash().hash(hash));

        assertThat(warning.code()).isEqualTo(Code.PLACEHOLDER_SERIAL);
        assertThat(warning.value()).isEqualTo("Default string");
        assertThat(warning.column()).isEqualTo("Hardware Hash");
    }

    @Test
    void isRejectedWhenTheHashNamesNoDevice() {
        Finding fault = fault(Rows.withHash().hash(Rows.namelessHash().smbiosUuid(new UUID(-1, -1))));

        assertThat(fault.code()).isEqualTo(Code.IDENTITY_MISSING);
        assertThat(fault.reason()).isEqualTo("HASH_NAMES_NO_DEVICE");
    }

    @Test
    void needsTheCatalogueWhenOnlyItsCellsNameTheDevice() {
        Accepted judgement = accepted(Rows.withTuple().hash(Rows.namelessHash()));

        assertThat(judgement.identity().proof()).isEqualTo(Proof.CATALOGUE_NEEDED);
        assertThat(judgement.hashDigest()).isNotEmpty();
    }

    @Test
    void isRejectedWhenTheHashHoldsASerialNumberTooLongToKeep() {
        HashWriter hash = Rows.namelessHash().text(RecordType.SYSTEM_SERIAL_NUMBER, "4711 ".repeat(100));
        Finding fault = fault(Rows.withHash().hash(hash));

        assertThat(fault.code()).isEqualTo(Code.SERIAL_NUMBER_INVALID);
        assertThat(fault.column()).isEqualTo("Hardware Hash");
        assertThat(fault.arguments()).containsEntry("length", "500").containsEntry("limit", "128");
    }
}
