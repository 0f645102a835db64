package rollcall.registry.device;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import rollcall.access.Caller;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceCommand;
import rollcall.registry.command.Commands;
import rollcall.schemas.Topic;

/** Puts what a caller wants of one device on the log, and tells what came of it. */
public final class DeviceCommands {
    private final Commands commands;
    private final Clock clock;

    DeviceCommands(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** A command of that caller, to be completed by what it is about. */
    public DeviceCommand.Builder command(
            String command, String customer, String deviceId, Caller caller, HttpServletRequest request) {
        return DeviceCommand.newBuilder()
                .setCommandId(Commands.newId())
                .setCommand(command)
                .setCustomer(customer)
                .setDeviceId(deviceId)
                .setBy(Commands.actor(caller, request))
                .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Sends a command and waits for what is decided.
     *
     * @return empty if that is not known in time; failed with a refusal if nothing is done
     */
    public CompletableFuture<Optional<CommandDecided>> send(Topic topic, DeviceCommand.Builder command) {
        DeviceCommand awaited = command.setAwaited(true).build();
        return commands.send(topic, awaited.getDeviceId(), awaited.getCommandId(), awaited)
                .thenApply(decided -> {
                    decided.filter(known -> known.getOutcome().equals("refused"))
                            .ifPresent(refused -> {
                                throw DeviceRefusals.of(refused);
                            });
                    return decided;
                });
    }
}
