package rollcall.registry.topology;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceAnchored;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.IdentityConflict;
import rollcall.registry.claim.Change;
import rollcall.registry.claim.Decision;
import rollcall.registry.claim.Decision.Refused;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.claim.DisputeEvents;
import rollcall.registry.claim.HardwareEvents;
import rollcall.registry.claim.Outcomes;
import rollcall.registry.claim.ProfileEvents;
import rollcall.registry.record.ReassignmentRecord;
import rollcall.registry.record.RefusalRecord;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/** Tells what was decided about rows and devices, and what devices learned by it. A {@link Decision.Past} says nothing. */
record RowOutcomes(Telling telling, StreamParts parts) {

    void tell(Record<String, DeviceAccepted> record, Decision decision) {
        if (decision instanceof Registered registered) {
            tellRegistered(record, registered);
        } else if (decision instanceof Unchanged unchanged) {
            tellRefused(record, unchanged.answer());
            unchanged
                    .change()
                    .ifPresent(change ->
                            tellChanged(record, change, unchanged.answer().getDecidedAt()));
        } else if (decision instanceof Refused refused) {
            tellRefused(record, refused.answer());
        }
    }

    void tellDisputed(Record<String, IdentityConflict> record, Change change) {
        IdentityConflict event = record.value();
        String id = version(event.getDeviceId(), change.after().getVersion());
        telling.tell(record, RegistryTopology.HISTORY, event.getDeviceId(), DisputeEvents.changed(event, change), id);
        if (change.changesStatus()) {
            telling.tell(record, RegistryTopology.STATUS, event.getDeviceId(), DisputeEvents.status(event, change), id);
        }
    }

    void tellReassigned(Record<String, ReassignmentRecord> walk, Change change) {
        String deviceId = walk.key();
        String id = version(deviceId, change.after().getVersion());
        Instant at = parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        telling.tell(
                walk,
                RegistryTopology.HISTORY,
                deviceId,
                ProfileEvents.reassigned(deviceId, change, walk.value(), at),
                id);
        DeviceStatusChanged status = DeviceStatusChanged.newBuilder(Outcomes.status(deviceId, change.after()))
                .setChangedAt(at)
                .build();
        telling.tell(walk, RegistryTopology.STATUS, deviceId, status, id);
    }

    private void tellRegistered(Record<String, DeviceAccepted> record, Registered registered) {
        DeviceAccepted row = record.value();
        DeviceRegistered event = Outcomes.registered(row, registered.device());
        DeviceStatusChanged status = Outcomes.status(row.getDeviceId(), registered.device());
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(record, RegistryTopology.REGISTERED, row.getDeviceId(), event, registrationId, registrationId);
        if (!registered.again()) {
            String id = version(status.getDeviceId(), status.getVersion());
            telling.tell(record, RegistryTopology.STATUS, row.getDeviceId(), status, id, registrationId);
            tellAnchored(record, HardwareEvents.registered(row, registered.device()));
        }
        parts.rows().count("registered", "", row.getRow().getReceivedAt());
    }

    private void tellRefused(Record<String, DeviceAccepted> record, RefusalRecord answer) {
        DeviceAccepted row = record.value();
        DeviceRefused event = Outcomes.refused(row, answer);
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(record, RegistryTopology.REFUSED, row.getDeviceId(), event, registrationId, registrationId);
        parts.rows().count(event.getOutcome(), answer.getCode(), row.getRow().getReceivedAt());
    }

    private void tellChanged(Record<String, DeviceAccepted> record, Change change, Instant at) {
        DeviceAccepted row = record.value();
        telling.tell(
                record,
                RegistryTopology.HISTORY,
                row.getDeviceId(),
                HardwareEvents.changed(row, change, at),
                version(row.getDeviceId(), change.after().getVersion()),
                row.getRow().getRegistrationId());
        tellAnchored(record, HardwareEvents.replaced(row, change, at));
    }

    private void tellAnchored(Record<String, DeviceAccepted> record, List<DeviceAnchored> events) {
        for (DeviceAnchored event : events) {
            String id = version(event.getDeviceId(), event.getVersion()) + (event.getHeld() ? "+" : "-");
            telling.tell(record, RegistryTopology.ANCHORED, event.getAnchor(), event, id, event.getRegistrationId());
        }
    }

    private static String version(String deviceId, long version) {
        return deviceId + '@' + version;
    }
}
