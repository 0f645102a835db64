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
     * What is worth knowing about it. None says what was on record: the row's sender may not be its owner.
     *
     * @param update what the device took over; empty if nothing
     */
    static List<String> notes(DeviceAccepted row, DeviceRecord device, Optional<Change> update) {
        boolean yours = Standing.isConcerned(device, row.getRow().getSubmitter());
        List<Note> notes = new ArrayList<>(3);
        if (namesOtherTag(row, device)) {
            update.map(Change::after)
                    .ifPresentOrElse(
                            after -> noteTag(after, notes),
                            () -> notes.add(Note.of(yours ? Reason.OTHER_TAG : Reason.OTHER_TAG_NOT_YOURS)));
        }
        if (namesOtherUser(row, device)) {
            Reason kept = yours ? Reason.OTHER_USER : Reason.OTHER_USER_NOT_YOURS;
            notes.add(Note.of(update.isPresent() ? Reason.USER_UPDATED : kept));
        }
        return notes.stream().map(Note::kept).toList();
    }

    private static void noteTag(DeviceRecord after, List<Note> notes) {
        boolean byHand = !after.getProfileId().isEmpty() && after.getProfileId().equals(after.getProfileByHand());
        notes.add(Note.of(byHand ? Reason.TAG_UPDATED_PROFILE_BY_HAND : Reason.TAG_UPDATED));
        if (after.getProfileId().isEmpty()) {
            notes.add(Note.tagWithoutProfile(after.getNearestTag()));
        }
    }

    private static boolean namesOtherTag(DeviceAccepted row, DeviceRecord device) {
        return !row.getGroupTag().isEmpty() && !row.getGroupTag().equals(device.getGroupTag());
    }

    private static boolean namesOtherUser(DeviceAccepted row, DeviceRecord device) {
        return !row.getAssignedUser().isEmpty() && !row.getAssignedUser().equals(device.getAssignedUser());
    }
}
