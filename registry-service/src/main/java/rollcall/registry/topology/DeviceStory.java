package rollcall.registry.topology;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.DeviceAnchored;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceStatusChanged;
import rollcall.registry.claim.Change;
import rollcall.registry.claim.Outcomes;
import rollcall.streams.Telling;

/** Tells what changes about devices after their registration: to their story, to watchers, and to the hardware's place. */
record DeviceStory(Telling telling, Clock clock) {

    /** In the precision of events. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A change that a row brought about. */
    void tell(Record<String, ?> from, Change change, DeviceChanged event, String registrationId) {
        String id = version(event.getDeviceId(), event.getVersion());
        telling.tell(from, RegistryTopology.HISTORY, event.getDeviceId(), event, id, registrationId);
        tellWatchers(from, change, event, id);
    }

    /** A change that no row brought about. */
    void tell(Record<String, ?> from, Change change, DeviceChanged event) {
        String id = version(event.getDeviceId(), event.getVersion());
        telling.tell(from, RegistryTopology.HISTORY, event.getDeviceId(), event, id);
        tellWatchers(from, change, event, id);
    }

    /** The hardware that a device took hold of or gave up. */
    void tellAnchored(Record<String, ?> from, List<DeviceAnchored> events) {
        for (DeviceAnchored event : events) {
            String id = version(event.getDeviceId(), event.getVersion()) + (event.getHeld() ? "+" : "-");
            if (event.getRegistrationId().isEmpty()) {
                telling.tell(from, RegistryTopology.ANCHORED, event.getAnchor(), event, id);
            } else {
                telling.tell(from, RegistryTopology.ANCHORED, event.getAnchor(), event, id, event.getRegistrationId());
            }
        }
    }

    /** Watchers need a device's status no more. */
    void forget(Record<String, ?> from, String deviceId, long version) {
        telling.forget(
                from,
                RegistryTopology.STATUS,
                deviceId,
                DeviceStatusChanged.getClassSchema(),
                version(deviceId, version) + "-");
    }

    static String version(String deviceId, long version) {
        return deviceId + '@' + version;
    }

    private void tellWatchers(Record<String, ?> from, Change change, DeviceChanged event, String id) {
        if (change.isWatched()) {
            DeviceStatusChanged status = DeviceStatusChanged.newBuilder(
                            Outcomes.status(event.getDeviceId(), change.after()))
                    .setChangedAt(event.getChangedAt())
                    .build();
            telling.tell(from, RegistryTopology.STATUS, event.getDeviceId(), status, id);
        }
    }
}
