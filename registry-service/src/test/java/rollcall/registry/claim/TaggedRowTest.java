package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.Profile;
import rollcall.events.RowFinding;
import rollcall.registry.record.DeviceRecord;
import rollcall.schemas.EventSerdes;

class TaggedRowTest {
    static {
        EventSerdes.allowOurEvents();
    }

    private final Desk desk = new Desk();

    @BeforeEach
    void everybodyMayUseOneProfile() {
        desk.profiles.put(Profile.newBuilder()
                .setCustomer("*")
                .setProfileId("managed")
                .setName("Managed")
                .setGroupTags(List.of("Microsoft365Managed_Autopilot"))
                .setChangedAt(Instant.EPOCH)
                .build());
    }

    @Test
    void givesTheDeviceTheProfileThatBearsItsTag() {
        DeviceRecord device = desk.registers(tagged("Microsoft365Managed_Autopilot", row("A", 1, PAD)));

        assertThat(device.getProfileId()).isEqualTo("managed");
        assertThat(device.getStatus()).isEqualTo(DeviceStatus.READY_FOR_USER.name());
    }

    @Test
    void leavesTheDevicePendingAndNamesTheNearestTagWhereNoneMatches() {
        var row = tagged("microsoft365managed_autopilot", row("A", 1, PAD));
        DeviceRecord device = desk.registers(row);

        assertThat(device.getStatus()).isEqualTo(DeviceStatus.REGISTRATION_PENDING.name());
        RowFinding warning = Outcomes.registered(row, device).getWarnings().get(0);
        assertThat(warning.getCode()).isEqualTo("GROUP_TAG_WITHOUT_PROFILE");
        assertThat(warning.getValue()).isEqualTo("microsoft365managed_autopilot");
        assertThat(warning.getArguments()).containsValue("Microsoft365Managed_Autopilot");
    }

    @Test
    void withoutATagTheDeviceIsPendingAndNothingIsToWarnOf() {
        DeviceRecord device = desk.registers(row("A", 1, PAD));

        assertThat(device.getStatus()).isEqualTo(DeviceStatus.REGISTRATION_PENDING.name());
        assertThat(Outcomes.registered(row("A", 1, PAD), device).getWarnings()).isEmpty();
    }
}
