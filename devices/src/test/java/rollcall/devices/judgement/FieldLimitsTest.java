package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rollcall.devices.judgement.Judging.fault;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.judgement.Judgement.Rejected;

class FieldLimitsTest {

    @Test
    void refuseALimitBelowOneCharacter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldLimits(0, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldLimits(1, 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldLimits(1, 1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldLimits(1, 1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FieldLimits(1, 1, 1, 1, 0));
    }

    @Test
    void boundManufacturerAndModel() {
        assertThat(fault(Rows.withTuple().manufacturer("N".repeat(257))).column())
                .isEqualTo("Manufacturer name");
        assertThat(fault(Rows.withTuple().model("C".repeat(257))).column()).isEqualTo("Device model");
    }

    @Test
    void areTheJudgesToSet() {
        Judgement judgement =
                new Judge(new FieldLimits(3, 3, 3, 3, 3)).judge(Rows.withTuple().row(), Sender.PARTNER, "tags");

        assertThat(((Rejected) judgement).faults())
                .extracting(Finding::code)
                .containsExactly(
                        Code.SERIAL_NUMBER_INVALID, Code.FIELD_TOO_LONG, Code.FIELD_TOO_LONG, Code.GROUP_TAG_INVALID);
    }
}
