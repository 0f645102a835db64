package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Code.DUPLICATE_IN_UPLOAD;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;

import org.junit.jupiter.api.Test;
import rollcall.registry.record.RefusalRecord;

class DuplicateRowTest {
    private final Desk desk = new Desk();

    @Test
    void isRefusedAndToldWhichRowClaimedTheDevice() {
        desk.registers(row("A", 4, PAD));

        assertThat(desk.refuses(row("A", 9, PAD), DUPLICATE_IN_UPLOAD).getWinningRow())
                .isEqualTo(4);
    }

    @Test
    void isToldOfTheRowThatFoundTheDeviceRegisteredAlready() {
        desk.registers(row("earlier", 1, PAD));
        desk.leavesUnchanged(row("A", 1, PAD));

        assertThat(desk.refuses(row("A", 2, PAD), DUPLICATE_IN_UPLOAD).getWinningRow())
                .isEqualTo(1);
        assertThat(desk.refuses(row("A", 3, PAD), DUPLICATE_IN_UPLOAD).getWinningRow())
                .isEqualTo(1);
    }

    @Test
    void isFoundAcrossUploadsThatComeInterleaved() {
        desk.registers(row("A", 1, PAD));
        desk.leavesUnchanged(row("B", 1, PAD));

        assertThat(desk.refuses(row("A", 2, PAD), DUPLICATE_IN_UPLOAD).getWinningRow())
                .isEqualTo(1);
        assertThat(desk.refuses(row("B", 2, PAD), DUPLICATE_IN_UPLOAD).getWinningRow())
                .isEqualTo(1);
    }

    @Test
    void isRefusedTheSameWhenItComesAgain() {
        desk.registers(row("A", 1, PAD));
        RefusalRecord first = desk.refuses(row("A", 2, PAD), DUPLICATE_IN_UPLOAD);
        desk.registers(Rows.again(row("A", 1, PAD)));

        assertThat(desk.refuses(Rows.again(row("A", 2, PAD)), DUPLICATE_IN_UPLOAD))
                .isEqualTo(first);
    }
}
