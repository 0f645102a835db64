package rollcall.registry.claim;

import java.time.Instant;
import java.util.Optional;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.registry.profile.Assignment;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;

/** Gives a device the profile that its tag leads to now, where that is another than it has. */
public final class Assigning {
    private final Devices devices;
    private final Profiles profiles;

    public Assigning(Devices devices, Profiles profiles) {
        this.devices = devices;
        this.profiles = profiles;
    }

    /**
     * Looks at a device anew.
     *
     * @param successor the profile that takes the place of one it was given by hand; empty if none does
     * @return what changes about it; empty if nothing, also where its claim has ended or is suspended
     */
    public Optional<Change> anew(String deviceId, String successor) {
        Optional<Change> change = devices.find(deviceId)
                .filter(this::isAssignable)
                .flatMap(device -> changed(device, byHand(device, successor)));
        change.ifPresent(made -> devices.keep(deviceId, made.after()));
        return change;
    }

    /** A suspended claim gets its profile when the suspension is lifted, and one that is retiring is still counted. */
    private boolean isAssignable(DeviceRecord device) {
        return device.getFreeSince().equals(Instant.EPOCH)
                && device.getConflictId().isEmpty()
                && !profiles.isRetiring(device.getCustomer(), device.getProfileId());
    }

    private static String byHand(DeviceRecord device, String successor) {
        return device.getProfileByHand().isEmpty() || successor.isEmpty() ? device.getProfileByHand() : successor;
    }

    /** What was assigned by hand counts for as long as it is there. */
    private Optional<Change> changed(DeviceRecord device, String byHand) {
        Assignment assignment = profiles.find(device.getCustomer(), byHand)
                .orElseGet(() -> profiles.assign(device.getCustomer(), device.getGroupTag()));
        DeviceRecord after = Change.of(device)
                .setStatus(status(device, assignment))
                .setProfileId(assignment.profileId())
                .setProfileName(assignment.profileName())
                .setNearestTag(assignment.nearestTag())
                .setProfileByHand(byHand)
                .build();
        if (after.getProfileId().equals(device.getProfileId())
                && after.getNearestTag().equals(device.getNearestTag())
                && byHand.equals(device.getProfileByHand())) {
            return Optional.empty();
        }
        return Optional.of(
                new Change(device, after, assignment.isGiven() ? Change.PROFILE_ASSIGNED : Change.PROFILE_WITHDRAWN));
    }

    /** Who uses a device already is not kept from it by a lost profile. */
    private static String status(DeviceRecord device, Assignment assignment) {
        return switch (DeviceStatus.valueOf(device.getStatus())) {
            case REGISTRATION_PENDING, READY_FOR_USER -> Claim.status(assignment);
            default -> device.getStatus();
        };
    }
}
