package rollcall.registry.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import rollcall.access.Caller;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceCommand;
import rollcall.events.RowRef;
import rollcall.events.UploadReceived;
import rollcall.registry.command.Commands;
import rollcall.schemas.RegistrationId;
import rollcall.schemas.TopicCatalogue;

/**
 * Publishes a list of devices that get a profile by hand: announced as uploads are, so that their clients find it where
 * they find those, then a command for each device, which is a row of the list.
 */
final class PolicyUpdates {
    private static final String KIND = "assignment";

    private final Commands commands;
    private final Clock clock;

    PolicyUpdates(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** The same for a request that is repeated; another list under its id is another. */
    UUID newId(String customer, List<WantedDevice> devices, Caller caller, HttpServletRequest request) {
        Actor actor = Commands.actor(caller, request);
        StringBuilder named =
                new StringBuilder(String.join("\n", KIND, customer, actor.getOrganization(), actor.getRequestId()));
        for (WantedDevice device : devices) {
            named.append('\n')
                    .append(device.soundId().orElseThrow())
                    .append(' ')
                    .append(device.profileId());
        }
        return UUID.nameUUIDFromBytes(named.toString().getBytes(UTF_8));
    }

    /** Audited first, so that what breaks off is known too. Done when all is acknowledged; fails with a refusal that passes if something is not. */
    CompletableFuture<Void> publish(
            UUID listId, String customer, List<WantedDevice> devices, Caller caller, HttpServletRequest request) {
        Actor by = Commands.actor(caller, request);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = listId.toString();
        UploadReceived announced = announced(id, customer, devices.size(), by, at);
        CompletableFuture<?>[] rows = new CompletableFuture<?>[devices.size() + 2];
        rows[0] = commands.write(TopicCatalogue.AUDIT, customer, id, audited(announced, by));
        rows[1] = commands.write(TopicCatalogue.UPLOADS_RECEIVED, id, id, announced);
        for (int index = 0; index < devices.size(); index++) {
            RowRef row = row(id, index + 1, customer, by, at);
            DeviceCommand command = command(row, devices.get(index), customer, by, at);
            rows[index + 2] = commands.write(
                    TopicCatalogue.DEVICES_PROFILE_REQUESTED,
                    command.getDeviceId(),
                    row.getRegistrationId(),
                    command,
                    row.getRegistrationId());
        }
        // Not on the thread that acknowledges: it would wait for itself where a topic is still to be looked up.
        return CompletableFuture.allOf(rows).thenComposeAsync(written -> finish(announced));
    }

    private CompletableFuture<Void> finish(UploadReceived announced) {
        UploadReceived complete = UploadReceived.newBuilder(announced)
                .setComplete(true)
                .setCompletedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
        String id = announced.getUploadId();
        return commands.write(TopicCatalogue.UPLOADS_RECEIVED, id, id + ":complete", complete);
    }

    private static AuditEntry audited(UploadReceived announced, Actor by) {
        return AuditEntry.newBuilder()
                .setEntryId(announced.getUploadId())
                .setCustomer(announced.getCustomer())
                .setBy(by)
                .setCommand("device.assign")
                .setSubject(announced.getUploadId())
                .setDetails(Map.of("devices", Integer.toString(announced.getRowCount())))
                .setAt(announced.getReceivedAt())
                .build();
    }

    private static UploadReceived announced(String id, String customer, int rows, Actor by, Instant at) {
        return UploadReceived.newBuilder()
                .setUploadId(id)
                .setCustomer(customer)
                .setSubmitter(by.getOrganization())
                .setRowCount(rows)
                .setRequestId(by.getRequestId())
                .setCorrelationId(by.getCorrelationId())
                .setReceivedAt(at)
                .setKind(KIND)
                .build();
    }

    private static RowRef row(String id, int number, String customer, Actor by, Instant at) {
        return RowRef.newBuilder()
                .setRegistrationId(RegistrationId.of(id, number))
                .setUploadId(id)
                .setRowNumber(number)
                .setCustomer(customer)
                .setSubmitter(by.getOrganization())
                .setRequestId(by.getRequestId())
                .setReceivedAt(at)
                .build();
    }

    private static DeviceCommand command(RowRef row, WantedDevice device, String customer, Actor by, Instant at) {
        return DeviceCommand.newBuilder()
                .setCommandId(row.getRegistrationId())
                .setCommand("assign")
                .setCustomer(customer)
                .setDeviceId(device.soundId().orElseThrow())
                .setProfileId(device.profileId())
                .setRow(row)
                .setBy(by)
                .setAt(at)
                .build();
    }
}
