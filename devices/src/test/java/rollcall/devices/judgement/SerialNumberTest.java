package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;
import static rollcall.devices.judgement.Judging.rejected;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;

class SerialNumberTest {

    @Test
    void isRejectedWithACharacterNobodySees() {
        Finding fault = fault(Rows.withTuple().serialNumber("0012\u00004711"));

        assertThat(fault.code()).isEqualTo(Code.SERIAL_NUMBER_INVALID);
        assertThat(fault.reason()).isEqualTo("CONTROL_CHARACTER");
        assertThat(fault.value()).isEqualTo("0012\uFFFD4711");
        assertThat(fault.arguments()).containsEntry("position", "5");
    }

    @Test
    void isRejectedWhenItIsNothingButBlanks() {
        assertThat(rejected(Rows.withTuple().serialNumber("  ")).faults())
                .extracting(Finding::code, Finding::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(Code.SERIAL_NUMBER_INVALID, "BLANK"));
    }

    @Test
    void isRejectedWhenItIsTooLong() {
        assertThat(accepted(Rows.withTuple().serialNumber("47".repeat(64)))).isNotNull();
        assertThat(fault(Rows.withTuple().serialNumber("47".repeat(64) + "1")).reason())
                .isEqualTo("TOO_LONG");
    }

    @Test
    void keepsItsLeadingZeros() {
        assertThat(accepted(Rows.withTuple().serialNumber("000471")).identity().serialNumber())
                .isEqualTo("000471");
    }
}
