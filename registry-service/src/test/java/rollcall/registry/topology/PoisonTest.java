package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.row;
import static rollcall.streams.DriverFixture.NOW;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.events.Actor;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceRefused;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Commands about Contoso's pad that nobody understands. */
class PoisonTest extends Driven {
    private int commands;

    @BeforeEach
    void register() {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(PAD, row("A", 1, PAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rollcall.devices.deregistration-requested",
                "rollcall.devices.update-requested",
                "rollcall.devices.profile-requested"
            })
    void areDeadLettersAndTheNextIsDecided(String name) {
        Topic topic = TopicCatalogue.events().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        input(topic).pipeInput(PAD, command("explode").build());
        input(topic).pipeInput(PAD, command("deregister").build());

        assertThat(fixture.deadLetters(topic)).hasSize(1);
        assertThat(this.<CommandDecided>told(TopicCatalogue.COMMANDS_DECIDED))
                .extracting(CommandDecided::getOutcome)
                .containsExactly("done");
    }

    @Test
    void areRefusedIfTheyAreRowsOfAList() {
        Topic topic = TopicCatalogue.DEVICES_PROFILE_REQUESTED;
        input(topic)
                .pipeInput(
                        PAD,
                        command("explode").setRow(row("J", 1, PAD).getRow()).build());

        assertThat(this.<DeviceRefused>told(TopicCatalogue.DEVICES_REFUSED))
                .extracting(refused -> refused.getFinding().getCode())
                .containsExactly("UNEXPECTED");
    }

    private DeviceCommand.Builder command(String word) {
        return DeviceCommand.newBuilder()
                .setCommandId("c-" + ++commands)
                .setCommand(word)
                .setCustomer("contoso")
                .setDeviceId(PAD)
                .setAwaited(true)
                .setBy(new Actor("contoso", "", "console", "r-" + commands, "r-1"))
                .setAt(NOW);
    }
}
