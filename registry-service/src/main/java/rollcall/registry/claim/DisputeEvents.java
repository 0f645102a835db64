package rollcall.registry.claim;

import java.util.Map;
import rollcall.events.DeviceChanged;
import rollcall.events.IdentityConflict;

/** What conflicts change about devices, as events. */
public final class DisputeEvents {
    private DisputeEvents() {}

    public static DeviceChanged changed(IdentityConflict event, Change change) {
        return change.event(event.getDeviceId(), "conflict")
                .setDetails(Map.of(
                        "conflictId", event.getConflictId(),
                        "role", event.getRole(),
                        "state", event.getState(),
                        "decision", event.getDecision()))
                .setBy(event.getBy())
                .setRequestId(event.getRequestId())
                .setChangedAt(event.getAt())
                .build();
    }
}
