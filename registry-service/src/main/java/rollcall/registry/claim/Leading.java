package rollcall.registry.claim;

import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.registry.profile.Assignment;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;

/**
 * Which profile a claimed device has: the one that somebody assigned by hand for as long as it is there, else the one its
 * tag leads to. And what status follows from it.
 */
final class Leading {
    private Leading() {}

    /** Fills in profile and status by what else is filled in. */
    static DeviceRecord lead(DeviceRecord.Builder device, Profiles profiles) {
        Assignment assignment = profiles.find(device.getCustomer(), device.getProfileByHand())
                .orElseGet(() -> profiles.assign(device.getCustomer(), device.getGroupTag()));
        return device.setProfileId(assignment.profileId())
                .setProfileName(assignment.profileName())
                .setNearestTag(assignment.nearestTag())
                .setStatus(status(device, assignment))
                .build();
    }

    /** Who uses a device already is not kept from it by a lost profile; a suspended claim stays pending. */
    private static String status(DeviceRecord.Builder device, Assignment assignment) {
        return switch (DeviceStatus.valueOf(device.getStatus())) {
            case REGISTRATION_PENDING, READY_FOR_USER ->
                device.getConflictId().isEmpty() ? Claim.status(assignment) : DeviceStatus.REGISTRATION_PENDING.name();
            default -> device.getStatus();
        };
    }
}
