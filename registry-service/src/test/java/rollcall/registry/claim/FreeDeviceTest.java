package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;

import org.junit.jupiter.api.Test;
import rollcall.registry.record.DeviceRecord;

class FreeDeviceTest {
    private final Desk desk = new Desk();

    @Test
    void isRegisteredForTheCustomerOfTheRow() {
        DeviceRecord device = desk.registers(row("A", 1, PAD));

        assertThat(device.getCustomer()).isEqualTo(Rows.CONTOSO);
        assertThat(device.getUploadId()).isEqualTo("A");
        assertThat(device.getRowNumber()).isEqualTo(1);
        assertThat(device.getVersion()).isEqualTo(1);
        assertThat(device.getRegisteredAt()).isEqualTo(Desk.OPENED);
    }

    @Test
    void isRegisteredWhateverOtherDevicesTheUploadNames() {
        desk.registers(row("A", 1, PAD));

        assertThat(desk.registers(row("A", 2, LAPTOP)).getRowNumber()).isEqualTo(2);
    }

    @Test
    void isRegisteredTheSameWhenItsRowComesAgain() {
        DeviceRecord first = desk.registers(row("A", 1, PAD));

        assertThat(desk.decide(Rows.again(row("A", 1, PAD)))).isEqualTo(new Decision.Registered(first, true));
    }
}
