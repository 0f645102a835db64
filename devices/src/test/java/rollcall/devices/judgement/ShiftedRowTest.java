package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;
import static rollcall.devices.judgement.Judging.rejected;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.row.Dialect;

class ShiftedRowTest {

    @Test
    void isToldThatAValueProbablyHasAComma() {
        Finding fault = fault(Rows.withTuple().cells(6, 5, "Compass 13"));

        assertThat(fault.code()).isEqualTo(Code.COLUMN_COUNT);
        assertThat(fault.reason()).isEqualTo("SURPLUS");
        assertThat(fault.arguments()).containsEntry("cells", "6").containsEntry("columns", "5");
        assertThat(Wording.in(java.util.Locale.ENGLISH).message(fault)).contains("6", "5", "comma");
    }

    @Test
    void goesOnWithEmptyValuesBeyondTheHeader() {
        assertThat(accepted(Rows.withHash().cells(6, 5))).isNotNull();
    }

    @Test
    void goesOnWithoutTheOptionalValuesAtTheEnd() {
        assertThat(accepted(Rows.withHash().cells(3, 5))).isNotNull();
        assertThat(accepted(Rows.empty(Dialect.PARTNER).hash(Rows.hash()).cells(3, 5)))
                .isNotNull();
    }

    @Test
    void isRejectedWithoutAValueItsDialectAlwaysHas() {
        assertThat(fault(Rows.withHash().cells(2, 5)).reason()).isEqualTo("MISSING");
        assertThat(fault(Rows.withTuple().cells(4, 5)).reason()).isEqualTo("MISSING");
    }

    @Test
    void isToldEverythingThatIsWrongAtOnce() {
        Rows row = Rows.withHash()
                .hash("Inc.")
                .serialNumber("4711\u0007")
                .productKey("Dell")
                .groupTag("a/b")
                .assignedUser("nobody")
                .cells(8, 7, "x");

        assertThat(rejected(row).faults())
                .extracting(Finding::code)
                .containsExactly(
                        Code.COLUMN_COUNT,
                        Code.HARDWARE_HASH_INVALID,
                        Code.PRODUCT_KEY_INVALID,
                        Code.SERIAL_NUMBER_INVALID,
                        Code.GROUP_TAG_INVALID,
                        Code.ASSIGNED_USER_INVALID);
    }
}
