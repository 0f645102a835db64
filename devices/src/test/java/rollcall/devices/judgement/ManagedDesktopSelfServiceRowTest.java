package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;
import static rollcall.devices.judgement.Judging.rejected;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.row.Dialect;

class ManagedDesktopSelfServiceRowTest {

    @Test
    void goesOnWithTheHashWhateverIsTypedForDisplay() {
        Accepted judgement = accepted(display().hash(Rows.hash()));

        assertThat(judgement.warnings()).isEmpty();
        assertThat(judgement.identity().serialNumber()).isEqualTo(Rows.SERIAL_NUMBER);
        assertThat(judgement.identity().manufacturer()).isEqualTo(Rows.MANUFACTURER);
    }

    @Test
    void isRejectedWithoutAHashForItsTextNamesNoDevice() {
        Finding fault = fault(display());

        assertThat(fault.code()).isEqualTo(Code.HASH_REQUIRED);
        assertThat(rejected(display()).identity().key().namesADevice()).isFalse();
    }

    @Test
    void isRejectedWhenTheHashNamesNoDeviceWhateverProductKeyIsTyped() {
        Finding fault = fault(display().hash(Rows.namelessHash()).productKey(Rows.PRODUCT_KEY));

        assertThat(fault.code()).isEqualTo(Code.IDENTITY_MISSING);
        assertThat(fault.reason()).isEqualTo("HASH_NAMES_NO_DEVICE");
    }

    @Test
    void isShownByItsTextWhereTheHashIsBroken() {
        Rows row = display().hash("T0Fi");

        assertThat(fault(row).code()).isEqualTo(Code.HARDWARE_HASH_TRUNCATED);
        assertThat(rejected(row).identity().serialNumber()).isEqualTo("Anna's \uFFFDlaptop");
    }

    private static Rows display() {
        return Rows.empty(Dialect.MMD_SELF)
                .manufacturer("SpiralOrbit")
                .model("ContosoABC")
                .serialNumber("Anna's \u0000laptop");
    }
}
