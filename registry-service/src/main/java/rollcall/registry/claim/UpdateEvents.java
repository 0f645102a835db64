package rollcall.registry.claim;

import java.time.Instant;
import java.util.Map;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceChanged;

/** What rows change about devices that their customer has already, as events. */
public final class UpdateEvents {
    private UpdateEvents() {}

    public static DeviceChanged updated(DeviceAccepted row, Change change, Instant at) {
        DeviceChanged.Builder event = change.event(row.getDeviceId(), change.changesTag() ? "tag" : "user")
                .setBy(row.getRow().getSubmitter())
                .setRegistrationId(row.getRow().getRegistrationId())
                .setRequestId(row.getRow().getRequestId())
                .setChangedAt(at);
        if (change.changesTag()) {
            event.setDetails(Map.of("groupTagBefore", change.before().getGroupTag()));
        }
        if (!change.before().getAssignedUser().equals(change.after().getAssignedUser())) {
            event.setAssignedUser(change.after().getAssignedUser());
        }
        return event.build();
    }
}
