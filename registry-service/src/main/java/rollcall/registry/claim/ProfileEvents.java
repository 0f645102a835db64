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
                .setDetails(details(change))
                .setBy(walk.getBy())
                .setRequestId(walk.getRequestId())
                .setChangedAt(at)
                .build();
    }

    /** Which profile took the place of which, by name. */
    public static Map<String, String> details(Change change) {
        return Map.of(
                "profileBefore", change.before().getProfileName(),
                "profileAfter", change.after().getProfileName());
    }
}
