package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Code.ALREADY_REGISTERED;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.registry.record.RefusalRecord;

class OwnDeviceTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void contosoHasIt() {
        desk.registers(row("earlier", 1, PAD));
    }

    @Test
    void isLeftUnchangedByAnotherUpload() {
        assertThat(desk.leavesUnchanged(row("A", 7, PAD)).getCode()).isEqualTo(ALREADY_REGISTERED.name());
    }

    @Test
    void isLeftUnchangedTheSameWhenTheRowComesAgain() {
        RefusalRecord first = desk.leavesUnchanged(row("A", 7, PAD));

        assertThat(desk.leavesUnchanged(Rows.again(row("A", 7, PAD)))).isEqualTo(first);
    }
}
