package rollcall.registry.claim;

import java.util.Map;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.IdentityConflict;
import rollcall.registry.record.DeviceRecord;

/** What conflicts change about devices, as events. */
public final class DisputeEvents {
    private DisputeEvents() {}

    public static DeviceChanged changed(IdentityConflict event, Change change) {
        DeviceRecord after = change.after();
        return DeviceChanged.newBuilder()
                .setDeviceId(event.getDeviceId())
                .setVersion(after.getVersion())
                .setCustomer(after.getCustomer())
                .setKind("conflict")
                .setStatusBefore(change.before().getStatus())
                .setStatusAfter(after.getStatus())
                .setProfileId(after.getProfileId())
                .setProfileName(after.getProfileName())
                .setGroupTag(after.getGroupTag())
                .setDetails(Map.of(
                        "conflictId", event.getConflictId(),
                        "role", event.getRole(),
                        "state", event.getState(),
                        "decision", event.getDecision()))
                .setBy(event.getBy())
                .setWhy(change.why())
                .setRequestId(event.getRequestId())
                .setChangedAt(event.getAt())
                .build();
    }

    public static DeviceStatusChanged status(IdentityConflict event, Change change) {
        return DeviceStatusChanged.newBuilder(Outcomes.status(event.getDeviceId(), change.after()))
                .setChangedAt(event.getAt())
                .build();
    }
}
