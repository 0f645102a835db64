package rollcall.registry.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rollcall.registry.profile.Profiles;
import rollcall.registry.record.DeviceRecord;

/** Gives a claimed device the profile that it is to have now, where that is another than it has. */
public final class Assigning {
    /** Somebody chose the profile, whatever the tag says. */
    public static final String ASSIGNED_BY_HAND = "ASSIGNED_BY_HAND";

    /** The tag counts again. */
    public static final String LEFT_TO_TAG = "LEFT_TO_TAG";

    /** More choices than anybody makes before a list that broke off is sent again. */
    private static final int ROWS_REMEMBERED = 8;

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
        keepHeir(deviceId, successor);
        Optional<Change> change = devices.find(deviceId)
                .filter(this::isAssignable)
                .flatMap(device -> changed(device, heirOf(device, successor)));
        change.ifPresent(made -> devices.keep(deviceId, made.after()));
        return change;
    }

    /** For a suspended device, which is led by it when the suspension is lifted: until then there is nothing to tell. */
    private void keepHeir(String deviceId, String successor) {
        devices.find(deviceId)
                .filter(device -> !device.getConflictId().isEmpty())
                .filter(device -> !heirOf(device, successor).equals(device.getProfileByHand()))
                .map(device -> DeviceRecord.newBuilder(device)
                        .setProfileByHand(successor)
                        .build())
                .ifPresent(device -> devices.keep(deviceId, device));
    }

    /** Whether a look at the device anew has to wait until it is decided that its profile stays or goes. */
    public boolean isUndecided(String deviceId) {
        return devices.find(deviceId)
                .filter(device -> device.getFreeSince().equals(Instant.EPOCH))
                .filter(device -> device.getConflictId().isEmpty())
                .filter(device -> profiles.isRetiring(device.getCustomer(), device.getProfileId()))
                .isPresent();
    }

    /** Whether the customer of the device has that profile. */
    public boolean knows(DeviceRecord device, String profileId) {
        return profiles.find(device.getCustomer(), profileId).isPresent();
    }

    /**
     * What it means for a device to be given a profile by hand. That is told also where it has it already.
     *
     * @param profileId empty to let its tag count again
     * @param row the registration id of the list's row that wants it, which is remembered; empty if none does
     */
    public Change byHand(DeviceRecord device, String profileId, Optional<String> row) {
        DeviceRecord.Builder next = Change.of(device).setProfileByHand(profileId);
        row.ifPresent(id -> next.setAssignedByRows(Stream.concat(Stream.of(id), device.getAssignedByRows().stream())
                .limit(ROWS_REMEMBERED)
                .toList()));
        return new Change(device, Leading.lead(next, profiles), profileId.isEmpty() ? LEFT_TO_TAG : ASSIGNED_BY_HAND);
    }

    /**
     * What it means for a device to have that tag and that user.
     *
     * @param groupTag null for its own
     * @param assignedUser null for its own
     * @return empty if it has them
     */
    public Optional<Change> updated(DeviceRecord device, @Nullable String groupTag, @Nullable String assignedUser) {
        String tag = groupTag == null ? device.getGroupTag() : groupTag;
        String user = assignedUser == null ? device.getAssignedUser() : assignedUser;
        if (tag.equals(device.getGroupTag()) && user.equals(device.getAssignedUser())) {
            return Optional.empty();
        }
        DeviceRecord after = Leading.lead(Change.of(device).setGroupTag(tag).setAssignedUser(user), profiles);
        return Optional.of(new Change(device, after, Change.UPDATED));
    }

    /** A suspended claim gets its profile when the suspension is lifted, and one that is retiring is still counted. */
    private boolean isAssignable(DeviceRecord device) {
        return device.getFreeSince().equals(Instant.EPOCH)
                && device.getConflictId().isEmpty()
                && !profiles.isRetiring(device.getCustomer(), device.getProfileId());
    }

    private static String heirOf(DeviceRecord device, String successor) {
        return device.getProfileByHand().isEmpty() || successor.isEmpty() ? device.getProfileByHand() : successor;
    }

    private Optional<Change> changed(DeviceRecord device, String byHand) {
        DeviceRecord after = Leading.lead(Change.of(device).setProfileByHand(byHand), profiles);
        if (after.getProfileId().equals(device.getProfileId())
                && after.getNearestTag().equals(device.getNearestTag())
                && byHand.equals(device.getProfileByHand())) {
            return Optional.empty();
        }
        boolean given = !after.getProfileId().isEmpty();
        return Optional.of(new Change(device, after, given ? Change.PROFILE_ASSIGNED : Change.PROFILE_WITHDRAWN));
    }
}
