package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Code.DEVICE_NOT_FOUND;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.withoutProof;

import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.registry.record.RefusalRecord;

class UnprovenRowTest {
    private final Desk desk = new Desk();

    @Test
    void namesNoDeviceThatIsKnown() {
        desk.refuses(withoutProof(row("A", 1, "pkid:0123456789012")), DEVICE_NOT_FOUND);
    }

    @Test
    void learnsNothingOfADeviceThatIsClaimed() {
        desk.registers(row("earlier", 1, PAD));

        desk.refuses(withoutProof(row("A", 1, PAD)), DEVICE_NOT_FOUND);
    }

    @Test
    void isAnsweredTheSameWhenItComesAgain() {
        DeviceAccepted row = withoutProof(row("A", 1, "pkid:0123456789012"));
        RefusalRecord first = desk.refuses(row, DEVICE_NOT_FOUND);

        assertThat(desk.refuses(Rows.again(row), DEVICE_NOT_FOUND)).isEqualTo(first);
    }
}
