package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.tagged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rollcall.events.Actor;
import rollcall.events.DeviceCommand;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** A profile is to be deleted, its devices are being counted, and life goes on meanwhile. */
class UndecidedProfileTest extends DrivenProfiles {
    private static final int DEVICES = 30;

    @Test
    void aDeviceThatAWalkCameToWhileItsProfileWasCountedFollowsItsTagAllTheSame() {
        create("till", "Till");
        create("kiosk", "Kiosk");
        acceptMany();
        walk();
        statuses();
        send(command("update", "till").setName("till").setGroupTags(List.of("Counter")));
        send(command("update", "kiosk").setName("kiosk").setGroupTags(List.of("Kiosk", "Till")));
        fixture.pass(Duration.ofMillis(20));
        fixture.pass(Duration.ofMillis(20));

        send(command("delete", "till"));
        walk();
        othersCount(0);
        walk();

        assertThat(decided()).last().isEqualTo("refused PROFILE_IN_USE {devices=22}");
        assertThat(statuses())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, DEVICES)
                        .mapToObj(number -> device(number) + " READY_FOR_USER kiosk")
                        .toList());
    }

    @Test
    void othersAreLedWhileAWalkWaitsForADecision() {
        create("till", "Till");
        create("kiosk", "Kiosk");
        accept(tagged("Till", row("A", 1, PAD)));
        accept(tagged("Zebra", row("A", 2, LAPTOP)));
        statuses();
        send(command("update", "till").setName("till").setGroupTags(List.of()));
        send(command("delete", "till"));

        create("zebra", "Zebra");
        walk();

        assertThat(statuses()).containsExactly(LAPTOP + " READY_FOR_USER zebra");
    }

    @Test
    void aProfileGivenByHandIsGivenAgainWhenItStaysAfterAll() {
        create("till", "Till");
        create("kiosk", "Kiosk");
        accept(tagged("Kiosk", row("A", 1, PAD)));
        send(TopicCatalogue.DEVICES_PROFILE_REQUESTED, forPad("assign").setProfileId("till"));
        walk();
        statuses();

        send(command("delete", "till"));
        send(TopicCatalogue.DEVICES_UPDATE_REQUESTED, forPad("update").setAssignedUser("ada@contoso.example"));
        othersCount(0);
        walk();

        assertThat(decided()).last().isEqualTo("refused PROFILE_IN_USE {devices=1}");
        assertThat(statuses()).last().isEqualTo(PAD + " READY_FOR_USER till");
    }

    @Test
    void oneCustomersFewDevicesDoNotWaitForAnothersMany() {
        acceptMany();
        accept(tagged("Till", row(FABRIKAM, "F", 1, PAD)));
        statuses();
        create("till", "Till");
        send(command("create", "till").setCustomer(FABRIKAM).setName("till").setGroupTags(List.of("Till")));

        fixture.pass(Duration.ofMillis(20));
        fixture.pass(Duration.ofMillis(20));

        assertThat(statuses()).hasSize(9).contains(PAD + " READY_FOR_USER till");
        walk();
        assertThat(statuses()).hasSize(DEVICES - 8);
    }

    private void acceptMany() {
        for (int number = 1; number <= DEVICES; number++) {
            accept(tagged("Till", row("A", number, device(number))));
        }
    }

    private void send(Topic topic, DeviceCommand.Builder command) {
        input(topic).pipeInput(PAD, command.build());
    }

    private static DeviceCommand.Builder forPad(String command) {
        return DeviceCommand.newBuilder()
                .setCommandId("d-1")
                .setCommand(command)
                .setCustomer("contoso")
                .setDeviceId(PAD)
                .setBy(new Actor("contoso", "", "console", "r-d", "r-d"))
                .setAt(Instant.EPOCH);
    }
}
