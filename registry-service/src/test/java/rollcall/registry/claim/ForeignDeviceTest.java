package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Code.CLAIMED_BY_OTHER_ORGANIZATION;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.registry.record.RefusalRecord;

class ForeignDeviceTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void fabrikamHasIt() {
        desk.registers(row(FABRIKAM, "F", 1, PAD));
    }

    @Test
    void isRefused() {
        desk.refuses(row("A", 1, PAD), CLAIMED_BY_OTHER_ORGANIZATION);
    }

    @Test
    void isRefusedToEachRowOfAnUploadRatherThanCalledADuplicate() {
        desk.refuses(row("A", 1, PAD), CLAIMED_BY_OTHER_ORGANIZATION);
        desk.refuses(row("A", 2, PAD), CLAIMED_BY_OTHER_ORGANIZATION);
    }

    @Test
    void isRefusedTheSameWhenTheRowComesAgain() {
        RefusalRecord first = desk.refuses(row("A", 1, PAD), CLAIMED_BY_OTHER_ORGANIZATION);

        assertThat(desk.refuses(Rows.again(row("A", 1, PAD)), CLAIMED_BY_OTHER_ORGANIZATION))
                .isEqualTo(first);
    }

    @Test
    void staysWithItsOwner() {
        desk.refuses(row("A", 1, PAD), CLAIMED_BY_OTHER_ORGANIZATION);

        assertThat(desk.registers(Rows.again(row(FABRIKAM, "F", 1, PAD))).getCustomer())
                .isEqualTo(FABRIKAM);
    }
}
