package rollcall.registry.topology;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueProductKey;
import rollcall.events.DeviceAccepted;
import rollcall.events.IdentityConflict;
import rollcall.events.Profile;
import rollcall.registry.catalogue.Catalogue;
import rollcall.registry.catalogue.Search;
import rollcall.registry.claim.Claiming;
import rollcall.registry.claim.Devices;
import rollcall.registry.claim.Disputes;
import rollcall.registry.claim.Misses;
import rollcall.registry.claim.PastClaims;
import rollcall.registry.claim.Refusals;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/** Decides each accepted row with profiles and catalogue as they stand when it comes, and tells what was decided. */
final class RowDecisions implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final String BY_HASH = "hash";

    private final StreamParts parts;
    private final Duration patience;
    private StoredProfiles profiles;
    private Claiming claiming;
    private RowOutcomes outcomes;
    private Disputes disputes;
    private CatalogueRows catalogueRows;
    private PromptCommit promptCommit;

    /** @param patience how long a row may wait for its catalogue entry */
    RowDecisions(StreamParts parts, Duration patience) {
        this.parts = parts;
        this.patience = patience;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        Telling telling = new Telling(context, RegistryTopology.SERVICE);
        promptCommit = new PromptCommit(context);
        profiles = new StoredProfiles(context.getStateStore(RegistryTopology.PROFILES));
        Refusals refusals = new StoredRefusals(context.getStateStore(RegistryTopology.REFUSALS));
        outcomes = new RowOutcomes(telling, parts);
        Catalogue catalogue = new StoredCatalogue(context.getStateStore(CatalogueNodes.CATALOGUE));
        Devices devices = new StoredDevices(context.getStateStore(RegistryTopology.DEVICES));
        disputes = new Disputes(devices, new PastClaims(refusals, parts.clock()), profiles.inMemory(), parts.clock());
        claiming = new Claiming(devices, refusals, profiles.inMemory(), catalogue, parts.clock());
        Search search =
                new Search(new StoredProductKeys(context.getStateStore(CatalogueNodes.PRODUCT_KEYS)), catalogue);
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
        } else if (record.value() instanceof IdentityConflict conflict) {
            disputes.on(conflict).ifPresent(change -> outcomes.tellDisputed(record.withValue(conflict), change));
            promptCommit.afterRecord();
        } else if (record.value() instanceof CatalogueDevice || record.value() instanceof CatalogueProductKey) {
            catalogueRows.wake(record.key());
        } else {
            profiles.change(record.key(), (Profile) record.value());
        }
    }

    private void decide(Record<String, DeviceAccepted> record) {
        outcomes.tell(record, claiming.decide(record.value()));
    }
}
