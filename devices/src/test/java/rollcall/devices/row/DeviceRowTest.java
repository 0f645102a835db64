package rollcall.devices.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;

class DeviceRowTest {

    @Test
    void neverTellsALogItsUserNorItsHash() {
        DeviceRow row = Rows.withHash()
                .assignedUser("anna@contoso.example")
                .cells(8, 7, "anna@contoso.example")
                .row();

        assertThat(row.toString()).doesNotContain("anna", row.hardwareHash().restored());
    }
}
