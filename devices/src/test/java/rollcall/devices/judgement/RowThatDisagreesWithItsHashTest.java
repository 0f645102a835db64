package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;
import static rollcall.devices.judgement.Judging.warning;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.hash.RecordType;

class RowThatDisagreesWithItsHashTest {

    @Test
    void isRejectedForAnotherSerialNumber() {
        Finding fault = fault(Rows.withHash().serialNumber("0012-4712"));

        assertThat(fault.code()).isEqualTo(Code.IDENTITY_MISMATCH);
        assertThat(fault.reason()).isEqualTo("SERIAL_NUMBER");
        assertThat(fault.value()).isEqualTo("0012-4712");
        assertThat(fault.arguments()).containsEntry("inHash", Rows.SERIAL_NUMBER);
    }

    @Test
    void isToldThatASpreadsheetAteTheLeadingZeros() {
        var hash = Rows.namelessHash().text(RecordType.SYSTEM_SERIAL_NUMBER, "00471100");

        assertThat(fault(Rows.withHash().hash(hash).serialNumber("471100")).reason())
                .isEqualTo("LEADING_ZEROS_LOST");
        assertThat(fault(Rows.withHash().hash(hash).serialNumber("1100")).reason())
                .isEqualTo("SERIAL_NUMBER");
    }

    @Test
    void isToldThatOnlyTheCapitalsDiffer() {
        var hash = Rows.namelessHash().text(RecordType.SYSTEM_SERIAL_NUMBER, "NW-4711");

        assertThat(fault(Rows.withHash().hash(hash).serialNumber("nw-4711")).reason())
                .isEqualTo("CAPITALS");
    }

    @Test
    void isRejectedForAnotherProductKey() {
        Finding fault = fault(Rows.withHash().productKey("0863475297788"));

        assertThat(fault.code()).isEqualTo(Code.IDENTITY_MISMATCH);
        assertThat(fault.reason()).isEqualTo("PRODUCT_KEY");
    }

    @Test
    void goesOnWhereBlanksAroundTheSerialNumberAreAllThatDiffers() {
        assertThat(accepted(Rows.withHash().serialNumber(" 0012-4711 "))
                        .identity()
                        .serialNumber())
                .isEqualTo(Rows.SERIAL_NUMBER);
    }

    @Test
    void goesOnWhereItsSerialNumberIsAPlaceholder() {
        assertThat(accepted(Rows.withHash().serialNumber("Default string")).warnings())
                .isEmpty();
    }

    @Test
    void isWarnedOfAnotherManufacturerAndTheHashCounts() {
        Finding warning = warning(Rows.withHash().manufacturer("Contoso").model(Rows.MODEL));

        assertThat(warning.code()).isEqualTo(Code.MANUFACTURER_DIFFERS);
        assertThat(warning.arguments()).containsEntry("inHash", Rows.MANUFACTURER);
        assertThat(accepted(Rows.withHash().manufacturer("Contoso")).identity().manufacturer())
                .isEqualTo(Rows.MANUFACTURER);
    }

    @Test
    void isWarnedOfAnotherModelAndTheHashCounts() {
        assertThat(warning(Rows.withHash().model("compass 13")).code()).isEqualTo(Code.MODEL_DIFFERS);
        assertThat(accepted(Rows.withHash().model("compass 13")).identity().model())
                .isEqualTo(Rows.MODEL);
    }
}
