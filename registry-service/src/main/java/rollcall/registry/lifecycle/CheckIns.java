package rollcall.registry.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.events.DeviceSeen;
import rollcall.registry.claim.Change;
import rollcall.registry.claim.Devices;
import rollcall.registry.claim.Standing;
import rollcall.registry.record.DeviceRecord;

/**
 * Keeps when devices were seen: one that is seen is active, one that is not for a while inactive. A look at a device is
 * due when it would be inactive had it not been seen since; only then is compared, so a check-in writes one time and no
 * device is looked at without need.
 */
public final class CheckIns {
    /** Somebody saw the device. */
    static final String CHECKED_IN = "CHECKED_IN";

    /** Nobody saw it for as long as the rules say. */
    static final String NOT_SEEN = "NOT_SEEN";

    private final Devices devices;
    private final Sightings sightings;
    private final Deadlines deadlines;
    private final LifecycleRules rules;
    private final Clock clock;

    public CheckIns(Devices devices, Sightings sightings, Deadlines deadlines, LifecycleRules rules, Clock clock) {
        this.devices = devices;
        this.sightings = sightings;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a check-in changes: nothing if it is late, repeated, from before the registration or from somebody else. */
    public Optional<Change> seen(DeviceSeen event) {
        String deviceId = event.getDeviceId();
        Instant seenAt = seenAt(event);
        Optional<DeviceRecord> device = devices.find(deviceId)
                .filter(Standing::isHeld)
                .filter(held -> Standing.isConcerned(held, event.getOrganization()))
                .filter(held -> !seenAt.isBefore(held.getRegisteredAt()));
        boolean news = device.isPresent()
                && sightings
                        .last(deviceId)
                        .filter(last -> !seenAt.isAfter(last))
                        .isEmpty();
        if (!news) {
            return Optional.empty();
        }
        sightings.keep(deviceId, seenAt);
        return device.filter(held -> isToBeActive(held, seenAt)).map(held -> {
            deadlines.set(Deadlines.Kind.IDLE, deviceId, seenAt.plus(rules.inactiveAfter()));
            return changed(deviceId, held, DeviceStatus.ACTIVE, CHECKED_IN);
        });
    }

    /** What it changes that a device's time has come. */
    public Optional<Change> isDue(String deviceId) {
        Optional<DeviceRecord> active = devices.find(deviceId)
                .filter(Standing::isHeld)
                .filter(device -> device.getStatus().equals(DeviceStatus.ACTIVE.name()));
        Instant idleFrom = sightings.last(deviceId).orElse(Instant.EPOCH).plus(rules.inactiveAfter());
        if (active.isPresent() && idleFrom.isAfter(clock.instant())) {
            deadlines.set(Deadlines.Kind.IDLE, deviceId, idleFrom);
            return Optional.empty();
        }
        return active.map(device -> changed(deviceId, device, DeviceStatus.INACTIVE, NOT_SEEN));
    }

    /** A device whose suspension is lifted is what it would be by now: it may have been seen before or meanwhile. */
    public Change lifted(String deviceId, Change change) {
        return sightings
                .last(deviceId)
                .map(last -> resumed(deviceId, change, last))
                .orElse(change);
    }

    private Change resumed(String deviceId, Change change, Instant last) {
        Instant idleFrom = last.plus(rules.inactiveAfter());
        boolean active = idleFrom.isAfter(clock.instant());
        if (active) {
            deadlines.set(Deadlines.Kind.IDLE, deviceId, idleFrom);
        }
        DeviceRecord after = DeviceRecord.newBuilder(change.after())
                .setStatus((active ? DeviceStatus.ACTIVE : DeviceStatus.INACTIVE).name())
                .build();
        devices.keep(deviceId, after);
        return new Change(change.before(), after, change.why());
    }

    /** A suspended claim stays pending whoever sees the device. */
    private boolean isToBeActive(DeviceRecord device, Instant seenAt) {
        return !device.getStatus().equals(DeviceStatus.ACTIVE.name())
                && device.getConflictId().isEmpty()
                && seenAt.plus(rules.inactiveAfter()).isAfter(clock.instant());
    }

    private Change changed(String deviceId, DeviceRecord device, DeviceStatus status, String why) {
        DeviceRecord after = Change.of(device).setStatus(status.name()).build();
        devices.keep(deviceId, after);
        return new Change(device, after, why);
    }

    /** By the clock of whoever saw it the time may lie ahead. */
    static Instant seenAt(DeviceSeen event) {
        return event.getSeenAt().isBefore(event.getReceivedAt()) ? event.getSeenAt() : event.getReceivedAt();
    }
}
