package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.again;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRegistered;
import rollcall.schemas.TopicCatalogue;

class MappingChangeTest extends DrivenProfiles {
    @Test
    void aDeviceThatWaitedForAProfileBecomesReadyByItself() {
        DeviceAccepted row = tagged("Till", row("A", 1, PAD));
        accept(row);
        assertThat(statuses()).containsExactly(PAD + " REGISTRATION_PENDING ");

        create("till", "Till");
        walk();

        assertThat(statuses()).containsExactly(PAD + " READY_FOR_USER till");
        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .extracting(
                        DeviceChanged::getKind, DeviceChanged::getWhy, DeviceChanged::getBy, DeviceChanged::getVersion)
                .containsExactly(tuple("profile", "PROFILE_ASSIGNED", "contoso", 2L));
        told(TopicCatalogue.DEVICES_REGISTERED);
        accept(again(row));
        assertThat(this.<DeviceRegistered>told(TopicCatalogue.DEVICES_REGISTERED))
                .extracting(DeviceRegistered::getStatus)
                .containsExactly("REGISTRATION_PENDING");
    }

    @Test
    void devicesFollowATagThatNamesAnotherProfile() {
        create("till", "Till");
        create("kiosk", "Kiosk");
        accept(tagged("Till", row("A", 1, PAD)));
        accept(tagged("Kiosk", row("A", 2, LAPTOP)));
        statuses();

        send(command("update", "till").setName("till").setGroupTags(List.of("Counter")));
        send(command("update", "kiosk").setName("kiosk").setGroupTags(List.of("Kiosk", "Till")));
        walk();

        assertThat(statuses()).last().isEqualTo(PAD + " READY_FOR_USER kiosk");
        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .extracting(DeviceChanged::getDeviceId)
                .containsOnly(PAD);
    }

    @Test
    void manyDevicesAreLedInStepsAndClaimsGoOnBetweenThem() {
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            accept(tagged("Till", row("A", number, device(number))));
            expected.add(device(number) + " READY_FOR_USER till");
        }
        statuses();

        create("till", "Till");
        fixture.pass(Duration.ofMillis(20));
        int after = statuses().size();
        accept(tagged("Till", row("B", 1, PAD)));
        assertThat(statuses()).containsExactly(PAD + " READY_FOR_USER till");
        walk();

        assertThat(after).isEqualTo(8);
        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .extracting(changed ->
                        changed.getDeviceId() + ' ' + changed.getStatusAfter() + ' ' + changed.getProfileId())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aProfileThatDevicesBearIsNotDeletedAndGivenToOthersAgain() {
        create("till", "Till");
        accept(tagged("Till", row("A", 1, PAD)));
        send(command("delete", "till"));
        accept(tagged("Till", row("A", 2, LAPTOP)));
        walk();
        assertThat(statuses())
                .as("while all are counted")
                .containsExactly(PAD + " READY_FOR_USER till", LAPTOP + " REGISTRATION_PENDING ");
        othersCount(0);
        walk();

        assertThat(decided()).last().isEqualTo("refused PROFILE_IN_USE {devices=1}");
        assertThat(statuses()).containsExactly(LAPTOP + " READY_FOR_USER till");
    }

    @Test
    void aProfileThatNoDeviceBearsIsDeleted() {
        create("till", "Till");
        send(command("delete", "till"));
        othersCount(0);

        assertThat(decided()).last().isEqualTo("done  {}");
        accept(tagged("Till", row("A", 1, PAD)));
        assertThat(statuses()).containsExactly(PAD + " REGISTRATION_PENDING ");
    }

    @Test
    void aProfilesDevicesGetItsSuccessor() {
        create("till", "Till");
        create("kiosk", "Kiosk");
        accept(tagged("Till", row("A", 1, PAD)));
        statuses();
        send(command("delete", "till").setReplaceWith("kiosk"));
        walk();

        assertThat(decided()).last().isEqualTo("done  {}");
        assertThat(statuses()).containsExactly(PAD + " READY_FOR_USER kiosk");
    }
}
