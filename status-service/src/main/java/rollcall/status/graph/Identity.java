package rollcall.status.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rollcall.devices.lifecycle.DeviceStatus;

/**
 * A device as Graph knows it.
 *
 * @param facts JSON; null without a hardware hash
 * @param lastContact when it was last seen to become active; null if it never was
 * @param sortKey what lists are ordered by, beside the id
 */
record Identity(
        String id,
        DeviceStatus status,
        String serialNumber,
        String productKey,
        String manufacturer,
        String model,
        String groupTag,
        String assignedUser,
        String profileId,
        @Nullable String facts,
        @Nullable Instant lastContact,
        String sortKey) {

    String enrollmentState() {
        return switch (status) {
            case ACTIVE, INACTIVE -> "enrolled";
            case REGISTRATION_PENDING, READY_FOR_USER -> "notContacted";
            case REGISTRATION_FAILED -> "failed";
        };
    }

    /** Pending where the group tag names no profile yet. */
    String profileAssignment() {
        if (!profileId.isEmpty()) {
            return "assignedInSync";
        }
        return groupTag.isEmpty() ? "notAssigned" : "pending";
    }
}
