package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;
import static rollcall.streams.DriverFixture.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.events.Actor;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.Profile;
import rollcall.events.RowRef;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Somebody chooses a profile, a tag or a user for Contoso's pad. */
class AssignmentTest extends Driven {
    private int commands;

    @BeforeEach
    void register() {
        stand("till", "Till");
        stand("kiosk", "Kiosk");
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(PAD, tagged("Till", row("A", 1, PAD)));
        statuses();
    }

    @Test
    void aProfileAssignedByHandWinsOverTheTagUntilItIsCleared() {
        assign("kiosk");
        stand("new", "Till");
        walk();
        assertThat(statuses()).containsExactly("READY_FOR_USER kiosk Till");

        assign("");
        assertThat(statuses()).containsExactly("READY_FOR_USER new Till");
        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .extracting(DeviceChanged::getWhy, DeviceChanged::getRegistrationId)
                .containsExactly(tuple("ASSIGNED_BY_HAND", "J:1"), tuple("LEFT_TO_TAG", "J:2"));
    }

    @Test
    void aListThatIsSentAgainUndoesNoNewerChoice() {
        assign("kiosk");
        assign("");
        statuses();
        assignByRow(1, "kiosk");

        assertThat(statuses()).isEmpty();
        for (int list = 0; list < 8; list++) {
            assign("kiosk");
        }
        assignByRow(1, "");
        assertThat(statuses()).as("of a row of long ago").contains("READY_FOR_USER till Till");
    }

    @Test
    void aProfileThatIsNotThereIsAnErrorOfItsRow() {
        assign("nosuch");
        assertThat(this.<DeviceRefused>told(TopicCatalogue.DEVICES_REFUSED))
                .extracting(
                        refused -> refused.getRow().getRegistrationId(),
                        refused -> refused.getFinding().getCode(),
                        refused -> refused.getFinding().getArguments())
                .containsExactly(tuple("J:1", "PROFILE_NOT_FOUND", java.util.Map.of("profileId", "nosuch")));
    }

    @Test
    void anotherTagLeadsToItsProfile() {
        update(command("update").setGroupTag("Kiosk"));
        update(command("update").setGroupTag("Kiosk"));
        assertThat(statuses()).containsExactly("READY_FOR_USER kiosk Kiosk");

        update(command("update").setGroupTag("Nowhere"));
        assertThat(statuses()).containsExactly("REGISTRATION_PENDING  Nowhere");
        stand("nowhere", "Nowhere");
        walk();
        assertThat(statuses()).containsExactly("READY_FOR_USER nowhere Nowhere");
    }

    @Test
    void anotherUserIsToldAndWatchersAreNot() {
        update(command("update").setAssignedUser("ada@contoso.example"));
        assertThat(statuses()).isEmpty();
        assertThat(this.<DeviceChanged>told(TopicCatalogue.DEVICES_HISTORY))
                .extracting(DeviceChanged::getKind, DeviceChanged::getAssignedUser)
                .containsExactly(tuple("user", "ada@contoso.example"));
    }

    private void stand(String id, String tag) {
        Profile profile = Profile.newBuilder()
                .setCustomer("contoso")
                .setProfileId(id)
                .setName(id)
                .setGroupTags(List.of(tag))
                .setVersion(1)
                .setChangedAt(NOW)
                .build();
        input(TopicCatalogue.PROFILES).pipeInput("contoso/" + id, profile);
    }

    private void assign(String profileId) {
        assignByRow(commands + 1, profileId);
    }

    private void assignByRow(int number, String profileId) {
        DeviceCommand.Builder command = command("assign").setProfileId(profileId);
        RowRef row = RowRef.newBuilder()
                .setRegistrationId("J:" + number)
                .setUploadId("J")
                .setRowNumber(number)
                .setCustomer("contoso")
                .setSubmitter("contoso")
                .setReceivedAt(NOW)
                .build();
        send(TopicCatalogue.DEVICES_PROFILE_REQUESTED, command.setRow(row));
    }

    private void update(DeviceCommand.Builder command) {
        send(TopicCatalogue.DEVICES_UPDATE_REQUESTED, command);
    }

    private void send(Topic topic, DeviceCommand.Builder command) {
        input(topic).pipeInput(PAD, command.build());
    }

    private DeviceCommand.Builder command(String command) {
        return DeviceCommand.newBuilder()
                .setCommandId("c-" + ++commands)
                .setCommand(command)
                .setCustomer("contoso")
                .setDeviceId(PAD)
                .setBy(new Actor("contoso", "", "console", "r-" + commands, "r-1"))
                .setAt(NOW);
    }

    private void walk() {
        for (int steps = 0; steps < 5; steps++) {
            fixture.pass(Duration.ofMillis(50));
        }
    }

    private List<String> statuses() {
        return this.<DeviceStatusChanged>told(TopicCatalogue.DEVICES_STATUS).stream()
                .map(status -> status.getStatus() + ' ' + status.getProfileId() + ' ' + status.getGroupTag())
                .toList();
    }
}
