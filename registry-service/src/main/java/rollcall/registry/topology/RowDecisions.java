package rollcall.registry.topology;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueProductKey;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceSeen;
import rollcall.events.IdentityConflict;
import rollcall.events.Profile;
import rollcall.events.ProfileBorne;
import rollcall.registry.catalogue.Catalogue;
import rollcall.registry.catalogue.Search;
import rollcall.registry.claim.Assigning;
import rollcall.registry.claim.Change;
import rollcall.registry.claim.ClaimEnds;
import rollcall.registry.claim.Claiming;
import rollcall.registry.claim.Devices;
import rollcall.registry.claim.DisputeEvents;
import rollcall.registry.claim.Disputes;
import rollcall.registry.claim.Misses;
import rollcall.registry.claim.PastClaims;
import rollcall.registry.claim.Refusals;
import rollcall.registry.lifecycle.Commanding;
import rollcall.registry.profile.Profiling;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/** Decides each accepted row with profiles and catalogue as they stand when it comes, and tells what was decided. */
final class RowDecisions implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final String BY_HASH = "hash";

    private final StreamParts parts;
    private final RegistryRules rules;
    private StoredProfiles profiles;
    private Claiming claiming;
    private DeviceStory story;
    private DeviceLife life;
    private RowOutcomes outcomes;
    private Disputes disputes;
    private CatalogueRows catalogueRows;
    private Bearers bearers;
    private Reassignments reassignments;
    private Telling telling;
    private int partition;
    private PromptCommit promptCommit;

    RowDecisions(StreamParts parts, RegistryRules rules) {
        this.parts = parts;
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        telling = new Telling(context, RegistryTopology.SERVICE);
        partition = context.taskId().partition();
        promptCommit = new PromptCommit(context);
        profiles = new StoredProfiles(context.getStateStore(RegistryTopology.PROFILES));
        Refusals refusals = new StoredRefusals(context.getStateStore(RegistryTopology.REFUSALS));
        story = new DeviceStory(telling, parts.clock());
        outcomes = new RowOutcomes(telling, story, parts.rows());
        Catalogue catalogue = new StoredCatalogue(context.getStateStore(CatalogueNodes.CATALOGUE));
        KeyValueStore<String, String> index = context.getStateStore(RegistryTopology.BEARERS);
        bearers = new Bearers(index, context.getStateStore(RegistryTopology.BEARERS_COUNTED));
        Devices devices = new StoredDevices(context.getStateStore(RegistryTopology.DEVICES), bearers);
        Assigning assigning = new Assigning(devices, profiles.inMemory());
        ClaimEnds claimEnds = new ClaimEnds(new PastClaims(refusals, parts.clock()));
        life = new DeviceLife(
                context,
                devices,
                new Commanding(devices, assigning, claimEnds),
                rules.lifecycle(),
                telling,
                story,
                promptCommit,
                parts);
        reassignments = new Reassignments(
                context, context.getStateStore(RegistryTopology.REASSIGNMENTS), index, assigning, story);
        disputes = new Disputes(devices, claimEnds, profiles.inMemory());
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
                rules.cataloguePatience(),
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
            disputes.on(conflict)
                    .map(change -> life.disputed(conflict.getDeviceId(), change))
                    .ifPresent(change -> tellDisputed(record, conflict, change));
            promptCommit.afterRecord();
        } else if (record.value() instanceof DeviceSeen seen) {
            life.seen(record, seen);
        } else if (record.value() instanceof DeviceCommand command) {
            life.decide(record, command);
        } else if (record.value() instanceof CatalogueDevice || record.value() instanceof CatalogueProductKey) {
            catalogueRows.wake(record.key());
        } else {
            profileChanged(record);
        }
    }

    private void tellDisputed(Record<String, SpecificRecord> record, IdentityConflict conflict, Change change) {
        story.tell(record, change, DisputeEvents.changed(conflict, change));
        if (change.endsClaim()) {
            life.ended(conflict.getDeviceId(), change);
        }
    }

    private void profileChanged(Record<String, SpecificRecord> record) {
        Optional<Profile> after = Optional.ofNullable((Profile) record.value());
        Optional<Profile> before = profiles.change(record.key(), after);
        if (before.isPresent() || after.isPresent()) {
            reassignments.changed(before, after);
        }
        after.filter(profile -> profile.getState().equals(Profiling.RETIRING))
                .ifPresent(profile -> tellBorne(record, profile));
    }

    private void tellBorne(Record<String, SpecificRecord> record, Profile retiring) {
        ProfileBorne borne = new ProfileBorne(
                retiring.getCustomer(),
                retiring.getProfileId(),
                retiring.getCommandId(),
                partition,
                bearers.count(retiring.getCustomer(), retiring.getProfileId()),
                parts.clock().instant().truncatedTo(ChronoUnit.MILLIS));
        telling.tell(
                record,
                RegistryTopology.BORNE,
                retiring.getCustomer(),
                borne,
                retiring.getCommandId() + ':' + partition);
        promptCommit.afterRecord();
    }

    private void decide(Record<String, DeviceAccepted> record) {
        outcomes.tell(record, claiming.decide(record.value()));
    }
}
