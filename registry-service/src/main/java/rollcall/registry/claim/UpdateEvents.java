package rollcall.registry.claim;

import java.time.Instant;
import java.util.Map;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceChanged;

/** Another group tag or user of a device, as an event. */
public final class UpdateEvents {
    private UpdateEvents() {}

    /** Brought about by a row about a device that its customer has already. */
    public static DeviceChanged updated(DeviceAccepted row, Change change, Instant at) {
        return of(row.getDeviceId(), change)
                .setBy(row.getRow().getSubmitter())
                .setRegistrationId(row.getRow().getRegistrationId())
                .setRequestId(row.getRow().getRequestId())
                .setChangedAt(at)
                .build();
    }

    /** To be completed by who brought it about and when. */
    public static DeviceChanged.Builder of(String deviceId, Change change) {
        return withUser(change.event(deviceId, change.changesTag() ? "tag" : "user"), change)
                .setDetails(
                        change.changesTag()
                                ? Map.of("groupTagBefore", change.before().getGroupTag())
                                : Map.of());
    }

    /** Tells whom the device is meant for where that is somebody else now, or nobody. */
    public static DeviceChanged.Builder withUser(DeviceChanged.Builder event, Change change) {
        String user = change.after().getAssignedUser();
        return user.equals(change.before().getAssignedUser()) ? event : event.setAssignedUser(user);
    }
}
