package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.again;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.sentBy;
import static rollcall.registry.claim.Rows.tagged;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.events.Profile;
import rollcall.events.RowFinding;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.record.DeviceRecord;

/** A row says another tag or another user than its customer's device has. */
class ToldOtherwiseTest {
    private final Desk desk = new Desk();
    private final DeviceAccepted first = meantFor("ada@contoso.example", tagged("Till", row("A", 1, PAD)));

    @BeforeEach
    void contosoHasIt() {
        desk.profiles.put(profile("till", "Till"));
        desk.profiles.put(profile("kiosk", "Kiosk"));
        desk.registers(first);
    }

    @Test
    void isReportedUnlessAnUpdateIsAskedFor() {
        DeviceAccepted other = meantFor("bob@contoso.example", tagged("Kiosk", row("B", 1, PAD)));
        Unchanged unchanged = (Unchanged) desk.decide(other);

        assertThat(unchanged.changes()).isEmpty();
        assertThat(warnings(other, unchanged))
                .containsExactly("DEVICE_DIFFERS GROUP_TAG Kiosk", "DEVICE_DIFFERS ASSIGNED_USER b…@contoso.example");
    }

    @Test
    void isTakenOverWhereAnUpdateIsAskedFor() {
        DeviceAccepted other = updating(meantFor("bob@contoso.example", tagged("Kiosk", row("B", 1, PAD))));
        Unchanged unchanged = (Unchanged) desk.decide(other);

        assertThat(unchanged.changes()).singleElement().satisfies(change -> {
            assertThat(change.after().getProfileId()).isEqualTo("kiosk");
            assertThat(change.after().getGroupTag()).isEqualTo("Kiosk");
            assertThat(change.after().getAssignedUser()).isEqualTo("bob@contoso.example");
            assertThat(change.after().getVersion()).isEqualTo(2);
        });
        assertThat(warnings(other, unchanged))
                .containsExactly("DEVICE_UPDATED GROUP_TAG Kiosk", "DEVICE_UPDATED ASSIGNED_USER b…@contoso.example");
    }

    @Test
    void isTakenOverOnceHoweverOftenTheRowComes() {
        DeviceAccepted other = updating(tagged("Kiosk", row("B", 1, PAD)));
        Unchanged once = (Unchanged) desk.decide(other);
        desk.decide(updating(tagged("Till", row("C", 1, PAD))));

        Unchanged repeated = (Unchanged) desk.decide(again(other));

        assertThat(repeated.changes()).isEmpty();
        assertThat(repeated.answer()).isEqualTo(once.answer());
        assertThat(desk.devices.find(PAD).orElseThrow().getGroupTag()).isEqualTo("Till");
    }

    @Test
    void isNothingWhereTheRowSaysNothing() {
        DeviceAccepted silent = updating(row("B", 1, PAD));
        Unchanged unchanged = (Unchanged) desk.decide(silent);

        assertThat(unchanged.changes()).isEmpty();
        assertThat(warnings(silent, unchanged)).isEmpty();
    }

    @Test
    void isOnlyReportedToSomebodyElseWhoActsForTheCustomer() {
        DeviceAccepted other = updating(sentBy("woodgrove", tagged("Kiosk", row("B", 1, PAD))));
        Unchanged unchanged = (Unchanged) desk.decide(other);

        assertThat(unchanged.changes()).isEmpty();
        assertThat(warnings(other, unchanged))
                .as("with no advice to ask for an update, which would be in vain")
                .containsExactly("DEVICE_DIFFERS GROUP_TAG_NOT_YOURS Kiosk");
    }

    @Test
    void isReportedWithTheNearestTagWhereNoProfileBearsTheNewOne() {
        DeviceAccepted near = updating(tagged("kiosk", row("B", 1, PAD)));
        DeviceAccepted far = updating(tagged("Warehouse", row("C", 1, PAD)));

        Unchanged nearly = (Unchanged) desk.decide(near);
        assertThat(warnings(near, nearly))
                .containsExactly("DEVICE_UPDATED GROUP_TAG kiosk", "GROUP_TAG_WITHOUT_PROFILE NEAREST kiosk");
        assertThat(Outcomes.refused(near, nearly.answer()).getWarnings().get(1).getArguments())
                .containsEntry("nearest", "Kiosk");
        assertThat(warnings(far, (Unchanged) desk.decide(far)))
                .containsExactly("DEVICE_UPDATED GROUP_TAG Warehouse", "GROUP_TAG_WITHOUT_PROFILE NONE_NEAR Warehouse");
    }

    @Test
    void isReportedWithTheProfileThatStaysWhereOneWasGivenByHand() {
        DeviceRecord device = desk.devices.find(PAD).orElseThrow();
        desk.devices.keep(
                PAD,
                new Assigning(desk.devices, desk.profiles)
                        .byHand(device, "till", Optional.empty())
                        .after());
        DeviceAccepted other = updating(tagged("Kiosk", row("B", 1, PAD)));

        assertThat(warnings(other, (Unchanged) desk.decide(other)))
                .containsExactly("DEVICE_UPDATED GROUP_TAG_PROFILE_BY_HAND Kiosk");
    }

    @Test
    void leavesTheRegistrationAsItWasTold() {
        desk.decide(updating(tagged("Kiosk", row("B", 1, PAD))));
        Registered told = (Registered) desk.decide(again(first));
        assertThat(told.device().getProfileId()).isEqualTo("till");
    }

    private static List<String> warnings(DeviceAccepted row, Unchanged unchanged) {
        return Outcomes.refused(row, unchanged.answer()).getWarnings().stream()
                .map(ToldOtherwiseTest::text)
                .toList();
    }

    private static String text(RowFinding warning) {
        return warning.getCode() + ' ' + warning.getReason() + ' ' + warning.getValue();
    }

    private static DeviceAccepted updating(DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row).setUpdateExisting(true).build();
    }

    private static DeviceAccepted meantFor(String user, DeviceAccepted row) {
        return DeviceAccepted.newBuilder(row).setAssignedUser(user).build();
    }

    private static Profile profile(String id, String tag) {
        return Profile.newBuilder()
                .setCustomer("contoso")
                .setProfileId(id)
                .setName(id)
                .setGroupTags(List.of(tag))
                .setVersion(1)
                .setChangedAt(Desk.OPENED)
                .build();
    }
}
