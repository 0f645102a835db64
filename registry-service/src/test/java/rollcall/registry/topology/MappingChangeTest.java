package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.again;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.events.Actor;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.ProfileBorne;
import rollcall.events.ProfileCommand;
import rollcall.schemas.TopicCatalogue;

/** Contoso's profiles change while it has devices. The driver has one partition; the others' counts are put in by hand. */
class MappingChangeTest extends Driven {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private int commands;

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

    private void accept(DeviceAccepted row) {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(row.getDeviceId(), row);
    }

    private void create(String id, String tag) {
        send(command("create", id).setName(id).setGroupTags(List.of(tag)));
    }

    private void send(ProfileCommand.Builder command) {
        input(TopicCatalogue.PROFILES_REQUESTED).pipeInput("contoso", command.build());
    }

    private void othersCount(int devices) {
        for (int partition = 1; partition < TopicCatalogue.PROFILES.partitions(); partition++) {
            input(TopicCatalogue.PROFILES_BORNE)
                    .pipeInput(
                            "contoso", new ProfileBorne("contoso", "till", "c-" + commands, partition, devices, NOON));
        }
    }

    private void walk() {
        for (int steps = 0; steps < 10; steps++) {
            fixture.pass(Duration.ofMillis(20));
        }
    }

    private List<String> statuses() {
        return this.<DeviceStatusChanged>told(TopicCatalogue.DEVICES_STATUS).stream()
                .map(status -> status.getDeviceId() + ' ' + status.getStatus() + ' ' + status.getProfileId())
                .toList();
    }

    private List<String> decided() {
        return this.<CommandDecided>told(TopicCatalogue.COMMANDS_DECIDED).stream()
                .map(known -> known.getOutcome() + ' ' + known.getCode() + ' ' + known.getArguments())
                .toList();
    }

    private ProfileCommand.Builder command(String command, String id) {
        return ProfileCommand.newBuilder()
                .setCommandId("c-" + ++commands)
                .setCommand(command)
                .setCustomer("contoso")
                .setProfileId(id)
                .setBy(new Actor("contoso", "", "console", "r-" + commands, "r-1"))
                .setAt(NOON);
    }

    private static String device(int number) {
        return "dev:%032x".formatted(number);
    }
}
