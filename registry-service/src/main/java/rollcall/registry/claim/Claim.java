package rollcall.registry.claim;

import java.time.Instant;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.DeviceAccepted;
import rollcall.registry.profile.Assignment;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;

/** A device's record as a claim begins. */
final class Claim {
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
                .setGroupTag(row.getGroupTag())
                .setNearestTag(assignment.nearestTag())
                .setStatus(status(assignment))
                .setProfileId(assignment.profileId())
                .setProfileName(assignment.profileName())
                .setRegisteredAt(at)
                .setReceivedAt(row.getRow().getReceivedAt())
                .setAnchor(row.getAnchor())
                .build();
    }

    static String status(Assignment assignment) {
        return (assignment.isGiven() ? DeviceStatus.READY_FOR_USER : DeviceStatus.REGISTRATION_PENDING).name();
    }
}
