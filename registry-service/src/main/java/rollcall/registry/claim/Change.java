package rollcall.registry.claim;

import java.time.Instant;
import rollcall.events.DeviceChanged;
import rollcall.registry.record.DeviceRecord;
import rollcall.registry.record.ToldRegistration;

/**
 * A device as it was and as it is from now on.
 *
 * @param why what brought it about, a stable word
 */
public record Change(DeviceRecord before, DeviceRecord after, String why) {
    /** A device whose hardware was unknown showed it for the first time. */
    static final String HARDWARE_LEARNED = "HARDWARE_LEARNED";

    /** A device showed other hardware than it had. */
    static final String HARDWARE_REPLACED = "HARDWARE_REPLACED";

    /** Another device showed up with this one's hardware. */
    static final String CONFLICT_FOUND = "CONFLICT_FOUND";

    /** Such a conflict is over, and nothing changes for this device. */
    static final String CONFLICT_SETTLED = "CONFLICT_SETTLED";

    /** The device showed up with another one's hardware. */
    static final String SUSPENDED = "SUSPENDED";

    /** The hardware is this device's own after all. */
    public static final String SUSPENSION_LIFTED = "SUSPENSION_LIFTED";

    /** A profile that leads to the device is there, or is another one now. */
    static final String PROFILE_ASSIGNED = "PROFILE_ASSIGNED";

    /** No profile leads to the device any more. */
    static final String PROFILE_WITHDRAWN = "PROFILE_WITHDRAWN";

    /** The hardware is the other device's; anybody may claim this one anew. */
    static final String CLAIM_ENDED = "CLAIM_ENDED";

    /** Its group tag is another now, or who it is meant for. */
    public static final String UPDATED = "UPDATED";

    /** A next version to be filled in, which remembers what the registration told. */
    public static DeviceRecord.Builder of(DeviceRecord device) {
        DeviceRecord.Builder next = DeviceRecord.newBuilder(device).setVersion(device.getVersion() + 1);
        return device.getTold() == null ? next.setTold(toldBy(device)) : next;
    }

    /** Whether watchers are to see it. */
    public boolean isWatched() {
        return !before.getStatus().equals(after.getStatus())
                || changesTag()
                || !before.getProfileId().equals(after.getProfileId())
                || !before.getProfileName().equals(after.getProfileName());
    }

    public boolean endsClaim() {
        return before.getFreeSince().equals(Instant.EPOCH)
                && !after.getFreeSince().equals(Instant.EPOCH);
    }

    public boolean changesTag() {
        return !before.getGroupTag().equals(after.getGroupTag());
    }

    /** The change as an event, to be completed by who brought it about and when. */
    public DeviceChanged.Builder event(String deviceId, String kind) {
        return DeviceChanged.newBuilder()
                .setDeviceId(deviceId)
                .setVersion(after.getVersion())
                .setCustomer(after.getCustomer())
                .setKind(kind)
                .setStatusBefore(before.getStatus())
                .setStatusAfter(after.getStatus())
                .setProfileId(after.getProfileId())
                .setProfileName(after.getProfileName())
                .setGroupTag(after.getGroupTag())
                .setWhy(why);
    }

    /** The device as its registration told it. */
    static DeviceRecord asTold(DeviceRecord device) {
        ToldRegistration told = device.getTold();
        return told == null
                ? device
                : DeviceRecord.newBuilder(device)
                        .setVersion(told.getVersion())
                        .setStatus(told.getStatus())
                        .setProfileId(told.getProfileId())
                        .setProfileName(told.getProfileName())
                        .setNearestTag(told.getNearestTag())
                        .setAnchor(told.getAnchor())
                        .setTold(null)
                        .build();
    }

    private static ToldRegistration toldBy(DeviceRecord device) {
        return new ToldRegistration(
                device.getVersion(),
                device.getStatus(),
                device.getProfileId(),
                device.getProfileName(),
                device.getNearestTag(),
                device.getAnchor());
    }
}
