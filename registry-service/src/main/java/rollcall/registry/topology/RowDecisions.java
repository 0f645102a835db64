package rollcall.registry.topology;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueProductKey;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.events.DeviceStatusChanged;
import rollcall.events.Profile;
import rollcall.registry.catalogue.Search;
import rollcall.registry.claim.Claiming;
import rollcall.registry.claim.Decision;
import rollcall.registry.claim.Decision.Refused;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;
import rollcall.registry.claim.Misses;
import rollcall.registry.claim.Outcomes;
import rollcall.registry.claim.Refusals;
import rollcall.registry.record.RefusalRecord;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/** Decides each accepted row with profiles and catalogue as they stand when it comes, and tells what was decided. */
final class RowDecisions implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final String BY_HASH = "hash";

    private final StreamParts parts;
    private final Duration patience;
    private Telling telling;
    private StoredProfiles profiles;
    private Claiming claiming;
    private CatalogueRows catalogueRows;
    private PromptCommit promptCommit;

    /** @param patience how long a row may wait for its catalogue entry */
    RowDecisions(StreamParts parts, Duration patience) {
        this.parts = parts;
        this.patience = patience;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        telling = new Telling(context, RegistryTopology.SERVICE);
        promptCommit = new PromptCommit(context);
        profiles = new StoredProfiles(context.getStateStore(RegistryTopology.PROFILES));
        Refusals refusals = new StoredRefusals(context.getStateStore(RegistryTopology.REFUSALS));
        claiming = new Claiming(
                new StoredDevices(context.getStateStore(RegistryTopology.DEVICES)),
                refusals,
                profiles.inMemory(),
                parts.clock());
        Search search = new Search(
                new StoredProductKeys(context.getStateStore(CatalogueNodes.PRODUCT_KEYS)),
                new StoredCatalogue(context.getStateStore(CatalogueNodes.CATALOGUE)));
        WaitingRows waiting = new WaitingRows(
                context.getStateStore(RegistryTopology.WAITING),
                context.getStateStore(RegistryTopology.WAITING_DUE),
                parts.events());
        catalogueRows = new CatalogueRows(
                context,
                telling,
                search,
                waiting,
                new Misses(refusals, parts.clock()),
                patience,
                promptCommit,
                this::decide);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (record.value() instanceof DeviceAccepted row) {
            Record<String, DeviceAccepted> accepted = record.withValue(row);
            if (row.getProof().equals(BY_HASH)) {
                decide(accepted);
            } else {
                catalogueRows.process(accepted);
            }
            promptCommit.afterRecord();
        } else if (record.value() instanceof CatalogueDevice || record.value() instanceof CatalogueProductKey) {
            catalogueRows.wake(record.key());
        } else {
            profiles.change(record.key(), (Profile) record.value());
        }
    }

    private void decide(Record<String, DeviceAccepted> record) {
        tell(record, record.value(), claiming.decide(record.value()));
    }

    private void tell(Record<String, DeviceAccepted> record, DeviceAccepted row, Decision decision) {
        if (decision instanceof Registered registered) {
            tellRegistered(record, row, registered);
        } else if (decision instanceof Unchanged unchanged) {
            tellRefused(record, row, unchanged.answer());
        } else if (decision instanceof Refused refused) {
            tellRefused(record, row, refused.answer());
        }
    }

    private void tellRegistered(Record<String, DeviceAccepted> record, DeviceAccepted row, Registered registered) {
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

    private void tellRefused(Record<String, DeviceAccepted> record, DeviceAccepted row, RefusalRecord answer) {
        DeviceRefused event = Outcomes.refused(row, answer);
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(record, RegistryTopology.REFUSED, row.getDeviceId(), event, registrationId, registrationId);
        parts.rows().count(event.getOutcome(), answer.getCode(), row.getRow().getReceivedAt());
    }
}
