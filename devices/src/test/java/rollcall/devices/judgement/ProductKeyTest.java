package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.devices.Rows;
import rollcall.devices.row.Dialect;

class ProductKeyTest {

    @ParameterizedTest
    @CsvSource({
        "00329-00000-0003-AA606, PRODUCT_ID",
        "00329-00000-00003-AA606, PRODUCT_ID",
        "VK7JG-NPHTM-C97JM-9MPGT-3V66T, KEY_ITSELF",
        "3.86348E+12, ROUNDED",
        "'3,86348E+12', ROUNDED",
        "863475297787, LENGTH",
        "38634752977870, LENGTH",
        "386347529778X, CHARACTERS"
    })
    void isExplainedByWhatWasSentInstead(String sent, String reason) {
        Finding fault = fault(Rows.empty(Dialect.PARTNER).productKey(sent));

        assertThat(fault.code()).isEqualTo(Code.PRODUCT_KEY_INVALID);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.column()).isEqualTo("Windows Product ID");
    }

    @Test
    void isRejectedInvalidEvenBesideASoundHash() {
        assertThat(fault(Rows.withHash().productKey("1")).code()).isEqualTo(Code.PRODUCT_KEY_INVALID);
    }

    @Test
    void isNotShownInFullWhereItIsTheKeyItself() {
        assertThat(fault(Rows.withHash().productKey("VK7JG-NPHTM-C97JM-9MPGT-3V66T"))
                        .value())
                .isEqualTo("VK7JG…");
    }

    @Test
    void keepsItsLeadingZerosAndLosesTheBlanksAroundIt() {
        assertThat(accepted(Rows.empty(Dialect.PARTNER).productKey(" 0000475297787 "))
                        .identity()
                        .productKey())
                .isEqualTo("0000475297787");
    }
}
