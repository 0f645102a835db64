package rollcall.registry.claim;

import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Reason;
import rollcall.devices.row.Column;
import rollcall.events.DeviceAccepted;

/**
 * What a row is told beside its answer.
 *
 * @param argument what is told beside the row's own value; empty if the reason tells nothing else
 */
record Note(Reason reason, String argument) {
    private static final char COLON = ':';

    static Note of(Reason reason) {
        return new Note(reason, "");
    }

    /** No profile bears the tag. */
    static Note tagWithoutProfile(String nearestTag) {
        return nearestTag.isEmpty() ? of(Reason.TAG_UNKNOWN) : new Note(Reason.TAG_NEAR, nearestTag);
    }

    /** As it is remembered. */
    static Note read(String kept) {
        int colon = kept.indexOf(COLON);
        return colon < 0
                ? of(Reason.valueOf(kept))
                : new Note(Reason.valueOf(kept.substring(0, colon)), kept.substring(colon + 1));
    }

    String kept() {
        return argument.isEmpty() ? reason.name() : reason.name() + COLON + argument;
    }

    Finding about(DeviceAccepted row) {
        return switch (reason) {
            case OTHER_USER, OTHER_USER_NOT_YOURS, USER_UPDATED ->
                Finding.of(reason, Column.ASSIGNED_USER, row.getAssignedUser());
            case TAG_NEAR -> Finding.of(reason, Column.GROUP_TAG, row.getGroupTag(), argument);
            default -> Finding.of(reason, Column.GROUP_TAG, row.getGroupTag());
        };
    }
}
