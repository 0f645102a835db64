package rollcall.registry.claim;

import java.time.Instant;
import java.util.Optional;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.IdentityConflict;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;

/** What a conflict about hardware does to the two devices: the later claim is suspended until somebody settles it. */
public final class Disputes {
    private final Devices devices;
    private final ClaimEnds claimEnds;
    private final Profiles profiles;

    public Disputes(Devices devices, ClaimEnds claimEnds, Profiles profiles) {
        this.devices = devices;
        this.claimEnds = claimEnds;
        this.profiles = profiles;
    }

    /** What changes about the device that is told; empty where its claim ended meanwhile or is not concerned any more. */
    public Optional<Change> on(IdentityConflict event) {
        Optional<Change> change = devices.find(event.getDeviceId())
                .filter(device -> device.getFreeSince().equals(Instant.EPOCH))
                .flatMap(device -> event.getRole().equals("later") ? later(device, event) : earlier(device, event));
        change.ifPresent(made -> devices.keep(event.getDeviceId(), made.after()));
        return change;
    }

    private Optional<Change> later(DeviceRecord device, IdentityConflict event) {
        if (event.getState().equals("found")) {
            return device.getAnchor().equals(event.getAnchor())
                    ? Optional.of(suspended(device, event))
                    : Optional.empty();
        }
        if (!device.getConflictId().equals(event.getConflictId())) {
            return Optional.empty();
        }
        return Optional.of(event.getDecision().equals("keep") ? ended(device, event) : lifted(device));
    }

    private Optional<Change> earlier(DeviceRecord device, IdentityConflict event) {
        if (event.getDecision().equals("transfer") && device.getAnchor().equals(event.getAnchor())) {
            return Optional.of(ended(device, event));
        }
        String why = event.getState().equals("found") ? Change.CONFLICT_FOUND : Change.CONFLICT_SETTLED;
        return Optional.of(new Change(device, Change.of(device).build(), why));
    }

    private static Change suspended(DeviceRecord device, IdentityConflict event) {
        DeviceRecord after = Change.of(device)
                .setStatus(DeviceStatus.REGISTRATION_PENDING.name())
                .setConflictId(event.getConflictId())
                .build();
        return new Change(device, after, Change.SUSPENDED);
    }

    private Change lifted(DeviceRecord device) {
        DeviceRecord after = Leading.lead(Change.of(device).setConflictId(""), profiles);
        return new Change(device, after, Change.SUSPENSION_LIFTED);
    }

    private Change ended(DeviceRecord device, IdentityConflict event) {
        return claimEnds.end(device, event.getAt(), Change.CLAIM_ENDED);
    }
}
