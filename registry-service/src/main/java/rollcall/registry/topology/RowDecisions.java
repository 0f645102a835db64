package rollcall.registry.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.Profile;
import rollcall.registry.claim.Claiming;
import rollcall.registry.claim.Decision;
import rollcall.registry.claim.Decision.Refused;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.claim.Outcomes;
import rollcall.registry.record.RefusalRecord;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/** Decides each accepted row with the profiles as they stand when it comes, and tells what was decided. */
final class RowDecisions implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private final StreamParts parts;
    private Telling telling;
    private StoredProfiles profiles;
    private Claiming claiming;
    private PromptCommit promptCommit;

    RowDecisions(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        telling = new Telling(context, RegistryTopology.SERVICE);
        profiles = new StoredProfiles(context.getStateStore(RegistryTopology.PROFILES));
        claiming = new Claiming(
                new StoredDevices(context.getStateStore(RegistryTopology.DEVICES)),
                new StoredRefusals(context.getStateStore(RegistryTopology.REFUSALS)),
                profiles.inMemory(),
                parts.clock());
        promptCommit = new PromptCommit(context);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (record.value() instanceof DeviceAccepted row) {
            tell(record, row, claiming.decide(row));
            promptCommit.afterRecord();
        } else {
            profiles.change(record.key(), (Profile) record.value());
        }
    }

    private void tell(Record<String, SpecificRecord> record, DeviceAccepted row, Decision decision) {
        if (decision instanceof Registered registered) {
            tellRegistered(record, row, registered);
        } else if (decision instanceof Unchanged unchanged) {
            tellRefused(record, row, unchanged.answer());
        } else if (decision instanceof Refused refused) {
            tellRefused(record, row, refused.answer());
        }
    }

    private void tellRegistered(Record<String, SpecificRecord> record, DeviceAccepted row, Registered registered) {
        DeviceRegistered event = Outcomes.registered(row, registered.device());
        DeviceStatusChanged status = Outcomes.status(row.getDeviceId(), registered.device());
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(record, RegistryTopology.REGISTERED, row.getDeviceId(), event, registrationId, registrationId);
        if (!registered.again()) {
            String id = status.getDeviceId() + '@' + status.getVersion();
            telling.tell(record, RegistryTopology.STATUS, row.getDeviceId(), status, id, registrationId);
        }
        parts.rows().count("registered", "", row.getRow().getReceivedAt());
    }

    private void tellRefused(Record<String, SpecificRecord> record, DeviceAccepted row, RefusalRecord answer) {
        DeviceRefused event = Outcomes.refused(row, answer);
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(record, RegistryTopology.REFUSED, row.getDeviceId(), event, registrationId, registrationId);
        parts.rows().count(event.getOutcome(), answer.getCode(), row.getRow().getReceivedAt());
    }
}
