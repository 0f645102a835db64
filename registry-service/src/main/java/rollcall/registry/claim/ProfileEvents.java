package rollcall.registry.claim;

import java.time.Instant;
import java.util.Map;
import rollcall.events.DeviceChanged;
import rollcall.registry.record.ReassignmentRecord;

/** What changed profiles change about devices, as events. */
public final class ProfileEvents {
    private ProfileEvents() {}

    public static DeviceChanged reassigned(String deviceId, Change change, ReassignmentRecord walk, Instant at) {
        return change.event(deviceId, "profile")
                .setDetails(Map.of(
                        "profileBefore", change.before().getProfileName(),
                        "profileAfter", change.after().getProfileName()))
                .setBy(walk.getBy())
                .setRequestId(walk.getRequestId())
                .setChangedAt(at)
                .build();
    }
}
