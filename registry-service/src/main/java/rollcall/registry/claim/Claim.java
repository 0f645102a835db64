package rollcall.registry.claim;

import java.time.Instant;
import java.util.List;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.DeviceAccepted;
import rollcall.registry.profile.Assignment;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;

/** A device's record as a claim begins and as it ends. */
final class Claim {
    /** Stands for a status where a claim has ended. */
    static final String DEREGISTERED = "DEREGISTERED";

    private Claim() {}

    /** @param lastVersion the device's from before; 0 if nobody ever claimed it */
    static DeviceRecord of(DeviceAccepted row, long lastVersion, Profiles profiles, Instant at) {
        Assignment assignment = profiles.assign(row.getRow().getCustomer(), row.getGroupTag());
        return DeviceRecord.newBuilder()
                .setVersion(lastVersion + 1)
                .setCustomer(row.getRow().getCustomer())
                .setUploadId(row.getRow().getUploadId())
                .setRowNumber(row.getRow().getRowNumber())
                .setSourcePartition(row.getSource().getPartition())
                .setSourceOffset(row.getSource().getOffset())
                .setSerialNumber(row.getSerialNumber())
                .setSubmitter(row.getRow().getSubmitter())
                .setGroupTag(row.getGroupTag())
                .setAssignedUser(row.getAssignedUser())
                .setNearestTag(assignment.nearestTag())
                .setStatus(status(assignment))
                .setProfileId(assignment.profileId())
                .setProfileName(assignment.profileName())
                .setRegisteredAt(at)
                .setReceivedAt(row.getRow().getReceivedAt())
                .setAnchor(row.getAnchor())
                .build();
    }

    /** Nobody's any more: what was its owner's is forgotten, and anybody may claim it. */
    static DeviceRecord ended(DeviceRecord device, Instant at) {
        return Change.of(device)
                .setStatus(DEREGISTERED)
                .setProfileId("")
                .setProfileName("")
                .setNearestTag("")
                .setProfileByHand("")
                .setAssignedByRows(List.of())
                .setAssignedUser("")
                .setAnchor("")
                .setConflictId("")
                .setFreeSince(at)
                .build();
    }

    static String status(Assignment assignment) {
        return (assignment.isGiven() ? DeviceStatus.READY_FOR_USER : DeviceStatus.REGISTRATION_PENDING).name();
    }
}
