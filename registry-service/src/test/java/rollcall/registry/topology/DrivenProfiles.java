package rollcall.registry.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import rollcall.events.Actor;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.ProfileBorne;
import rollcall.events.ProfileCommand;
import rollcall.schemas.TopicCatalogue;

/** Contoso's profiles change while it has devices. The driver has one partition; the others' counts are put in by hand. */
abstract class DrivenProfiles extends Driven {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private int commands;

    void accept(DeviceAccepted row) {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(row.getDeviceId(), row);
    }

    void create(String id, String tag) {
        send(command("create", id).setName(id).setGroupTags(List.of(tag)));
    }

    void send(ProfileCommand.Builder command) {
        input(TopicCatalogue.PROFILES_REQUESTED).pipeInput(command.getCustomer(), command.build());
    }

    void othersCount(int devices) {
        othersCount("till", devices);
    }

    void othersCount(String profile, int devices) {
        for (int partition = 1; partition < TopicCatalogue.PROFILES.partitions(); partition++) {
            input(TopicCatalogue.PROFILES_BORNE)
                    .pipeInput(
                            "contoso", new ProfileBorne("contoso", profile, "c-" + commands, partition, devices, NOON));
        }
    }

    void walk() {
        for (int steps = 0; steps < 10; steps++) {
            fixture.pass(Duration.ofMillis(20));
        }
    }

    List<String> statuses() {
        return this.<DeviceStatusChanged>told(TopicCatalogue.DEVICES_STATUS).stream()
                .map(status -> status.getDeviceId() + ' ' + status.getStatus() + ' ' + status.getProfileId())
                .toList();
    }

    List<String> decided() {
        return this.<CommandDecided>told(TopicCatalogue.COMMANDS_DECIDED).stream()
                .map(known -> known.getOutcome() + ' ' + known.getCode() + ' ' + known.getArguments())
                .toList();
    }

    ProfileCommand.Builder command(String command, String id) {
        return ProfileCommand.newBuilder()
                .setCommandId("c-" + ++commands)
                .setCommand(command)
                .setCustomer("contoso")
                .setProfileId(id)
                .setBy(new Actor("contoso", "", "console", "r-" + commands, "r-1"))
                .setAt(NOON);
    }

    static String device(int number) {
        return "dev:%032x".formatted(number);
    }
}
