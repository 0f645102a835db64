package rollcall.registry.topology;

import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceStatusChanged;
import rollcall.registry.claim.Change;
import rollcall.registry.claim.Decision;
import rollcall.registry.claim.Decision.Refused;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.claim.HardwareEvents;
import rollcall.registry.claim.Outcomes;
import rollcall.registry.claim.UpdateEvents;
import rollcall.registry.record.RefusalRecord;
import rollcall.streams.RowMeter;
import rollcall.streams.Telling;

/** Tells what was decided about rows, and what devices learned by them. A {@link Decision.Past} says nothing. */
record RowOutcomes(Telling telling, DeviceStory story, RowMeter rows) {

    void tell(Record<String, DeviceAccepted> record, Decision decision) {
        if (decision instanceof Registered registered) {
            tellRegistered(record, registered);
        } else if (decision instanceof Unchanged unchanged) {
            tellRefused(record, unchanged.answer());
            tellChanged(record, unchanged.changes(), unchanged.answer());
        } else if (decision instanceof Refused refused) {
            tellRefused(record, refused.answer());
        }
    }

    private void tellRegistered(Record<String, DeviceAccepted> record, Registered registered) {
        DeviceAccepted row = record.value();
        DeviceRegistered event = Outcomes.registered(row, registered.device());
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(record, RegistryTopology.REGISTERED, row.getDeviceId(), event, registrationId, registrationId);
        if (!registered.again()) {
            DeviceStatusChanged status = Outcomes.status(row.getDeviceId(), registered.device());
            String id = DeviceStory.version(status.getDeviceId(), status.getVersion());
            telling.tell(record, RegistryTopology.STATUS, row.getDeviceId(), status, id, registrationId);
            story.tellAnchored(record, HardwareEvents.registered(row, registered.device()));
        }
        rows.count("registered", "", row.getRow().getReceivedAt());
    }

    private void tellRefused(Record<String, DeviceAccepted> record, RefusalRecord answer) {
        DeviceAccepted row = record.value();
        DeviceRefused event = Outcomes.refused(row, answer);
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(record, RegistryTopology.REFUSED, row.getDeviceId(), event, registrationId, registrationId);
        rows.count(event.getOutcome(), answer.getCode(), row.getRow().getReceivedAt());
    }

    private void tellChanged(Record<String, DeviceAccepted> record, List<Change> changes, RefusalRecord answer) {
        DeviceAccepted row = record.value();
        String registrationId = row.getRow().getRegistrationId();
        for (Change change : changes) {
            if (change.why().equals(Change.UPDATED)) {
                story.tell(record, change, UpdateEvents.updated(row, change, answer.getDecidedAt()), registrationId);
            } else {
                story.tell(record, change, HardwareEvents.changed(row, change, answer.getDecidedAt()), registrationId);
                story.tellAnchored(record, HardwareEvents.replaced(row, change, answer.getDecidedAt()));
            }
        }
    }
}
