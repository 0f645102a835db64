package rollcall.registry.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceAnchored;
import rollcall.events.DeviceChanged;
import rollcall.registry.record.DeviceRecord;

/** What claims and repairs say of hardware, as events. */
public final class HardwareEvents {
    private HardwareEvents() {}

    /** What a device took hold of by its registration. */
    public static List<DeviceAnchored> registered(DeviceAccepted row, DeviceRecord device) {
        return device.getAnchor().isEmpty()
                ? List.of()
                : List.of(anchored(row, device, device.getAnchor(), true, device.getRegisteredAt()));
    }

    /** What it gave up and took hold of by other hardware. */
    public static List<DeviceAnchored> replaced(DeviceAccepted row, Change change, Instant at) {
        List<DeviceAnchored> events = new ArrayList<>(2);
        if (!change.before().getAnchor().isEmpty()) {
            events.add(anchored(row, change.after(), change.before().getAnchor(), false, at));
        }
        events.add(anchored(row, change.after(), change.after().getAnchor(), true, at));
        return events;
    }

    /** What it gave up by the end of its claim. */
    public static List<DeviceAnchored> released(String deviceId, Change change, String requestId, Instant at) {
        return change.before().getAnchor().isEmpty()
                ? List.of()
                : List.of(DeviceAnchored.newBuilder()
                        .setAnchor(change.before().getAnchor())
                        .setDeviceId(deviceId)
                        .setVersion(change.after().getVersion())
                        .setCustomer(change.before().getCustomer())
                        .setRegistrationId("")
                        .setHeld(false)
                        .setRequestId(requestId)
                        .setAnchoredAt(at)
                        .build());
    }

    /** The change in the device's own story. */
    public static DeviceChanged changed(DeviceAccepted row, Change change, Instant at) {
        return change.event(row.getDeviceId(), "hardware")
                .setDetails(Map.of(
                        "anchorBefore",
                        kind(change.before().getAnchor()),
                        "anchorAfter",
                        kind(change.after().getAnchor())))
                .setBy(row.getRow().getSubmitter())
                .setRegistrationId(row.getRow().getRegistrationId())
                .setRequestId(row.getRow().getRequestId())
                .setFacts(row.getFacts())
                .setChangedAt(at)
                .build();
    }

    private static DeviceAnchored anchored(
            DeviceAccepted row, DeviceRecord device, String anchor, boolean held, Instant at) {
        return DeviceAnchored.newBuilder()
                .setAnchor(anchor)
                .setDeviceId(row.getDeviceId())
                .setVersion(device.getVersion())
                .setCustomer(device.getCustomer())
                .setRegistrationId(row.getRow().getRegistrationId())
                .setHeld(held)
                .setRequestId(row.getRow().getRequestId())
                .setAnchoredAt(at)
                .build();
    }

    /** What kind of anchor it is; the anchor itself identifies hardware, and stays out of what is shown. */
    private static String kind(String anchor) {
        return anchor.isEmpty() ? "" : anchor.substring(0, anchor.indexOf(':'));
    }
}
