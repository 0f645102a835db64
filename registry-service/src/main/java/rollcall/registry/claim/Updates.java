package rollcall.registry.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rollcall.devices.judgement.Reason;
import rollcall.events.DeviceAccepted;
import rollcall.registry.record.DeviceRecord;

/** What a row says of a device that its customer has already, where that is something else than is on record. */
final class Updates {
    private Updates() {}

    /** Null means as it is. */
    record Wanted(@Nullable String groupTag, @Nullable String assignedUser) {}

    /**
     * What the device is to take over. Nothing, if nobody asked for it, or somebody did who may not; a row that leaves tag
     * or user empty says nothing of them.
     */
    static Optional<Wanted> wantedBy(DeviceAccepted row, DeviceRecord device) {
        boolean taken = row.getUpdateExisting()
                && device.getFreeSince().equals(Instant.EPOCH)
                && Standing.isConcerned(device, row.getRow().getSubmitter());
        return taken
                ? Optional.of(new Wanted(
                        namesOtherTag(row, device) ? row.getGroupTag() : null,
                        namesOtherUser(row, device) ? row.getAssignedUser() : null))
                : Optional.empty();
    }

    /**
     * The reasons of what is worth knowing about it. None says what was on record: the row's sender may not be its owner.
     *
     * @param taken whether the device took it over
     */
    static List<String> notes(DeviceAccepted row, DeviceRecord device, boolean taken) {
        List<String> notes = new ArrayList<>(2);
        if (namesOtherTag(row, device)) {
            notes.add((taken ? Reason.TAG_UPDATED : Reason.OTHER_TAG).name());
        }
        if (namesOtherUser(row, device)) {
            notes.add((taken ? Reason.USER_UPDATED : Reason.OTHER_USER).name());
        }
        return notes;
    }

    private static boolean namesOtherTag(DeviceAccepted row, DeviceRecord device) {
        return !row.getGroupTag().isEmpty() && !row.getGroupTag().equals(device.getGroupTag());
    }

    private static boolean namesOtherUser(DeviceAccepted row, DeviceRecord device) {
        return !row.getAssignedUser().isEmpty() && !row.getAssignedUser().equals(device.getAssignedUser());
    }
}
