package rollcall.registry.lifecycle;

import java.util.Optional;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Reason;
import rollcall.events.DeviceCommand;
import rollcall.events.RowRef;
import rollcall.registry.claim.Assigning;
import rollcall.registry.claim.Change;
import rollcall.registry.claim.ClaimEnds;
import rollcall.registry.claim.Devices;
import rollcall.registry.claim.Standing;
import rollcall.registry.lifecycle.DeviceRuling.Done;
import rollcall.registry.lifecycle.DeviceRuling.Refused;
import rollcall.registry.record.DeviceRecord;

/**
 * Decides what is wanted of devices, one command after the other as they come. To whom a device is no concern, it is as if
 * it did not exist.
 */
public final class Commanding {
    private final Devices devices;
    private final Assigning assigning;
    private final ClaimEnds claimEnds;

    public Commanding(Devices devices, Assigning assigning, ClaimEnds claimEnds) {
        this.devices = devices;
        this.assigning = assigning;
        this.claimEnds = claimEnds;
    }

    public DeviceRuling decide(DeviceCommand command) {
        Optional<DeviceRecord> device = devices.find(command.getDeviceId()).filter(held -> isMeant(held, command));
        if (device.isEmpty()) {
            return new Refused(Finding.of(Reason.NOT_REGISTERED, command.getDeviceId()));
        }
        return switch (command.getCommand()) {
            case "deregister" -> done(device.get(), command, Optional.of(leave(device.get(), command)));
            case "assign" -> assign(device.get(), command);
            case "update" ->
                done(
                        device.get(),
                        command,
                        assigning.updated(device.get(), command.getGroupTag(), command.getAssignedUser()));
            default -> throw new IllegalArgumentException("no command of devices: " + command.getCommand());
        };
    }

    private static boolean isMeant(DeviceRecord device, DeviceCommand command) {
        return Standing.isHeld(device)
                && device.getCustomer().equals(command.getCustomer())
                && Standing.isConcerned(device, command.getBy().getOrganization())
                && (command.getUploadId().isEmpty() || device.getUploadId().equals(command.getUploadId()))
                && isInBatch(device, command.getBatch());
    }

    private static boolean isInBatch(DeviceRecord device, String batch) {
        return batch.isEmpty()
                || device.getGroupTag().equals(batch)
                || device.getGroupTag().isEmpty() && device.getUploadId().equals(batch);
    }

    private Change leave(DeviceRecord device, DeviceCommand command) {
        return claimEnds.end(device, command.getAt(), DeviceEvents.DEREGISTERED);
    }

    private DeviceRuling assign(DeviceRecord device, DeviceCommand command) {
        String profileId = command.getProfileId();
        Optional<String> row = Optional.ofNullable(command.getRow()).map(RowRef::getRegistrationId);
        if (row.filter(device.getAssignedByRows()::contains).isPresent()) {
            return new Done(device, Optional.empty());
        }
        return profileId.isEmpty() || assigning.knows(device, profileId)
                ? done(device, command, Optional.of(assigning.byHand(device, profileId, row)))
                : new Refused(Finding.of(Reason.NO_SUCH_PROFILE, profileId));
    }

    private Done done(DeviceRecord device, DeviceCommand command, Optional<Change> change) {
        change.ifPresent(made -> devices.keep(command.getDeviceId(), made.after()));
        return new Done(change.map(Change::after).orElse(device), change);
    }
}
