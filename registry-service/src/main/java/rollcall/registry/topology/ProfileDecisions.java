package rollcall.registry.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.Profile;
import rollcall.events.ProfileBorne;
import rollcall.events.ProfileCommand;
import rollcall.registry.profile.ProfileOutcomes;
import rollcall.registry.profile.ProfileRuling;
import rollcall.registry.profile.ProfileRuling.Counting;
import rollcall.registry.profile.ProfileRuling.Done;
import rollcall.registry.profile.ProfileRuling.Refused;
import rollcall.registry.profile.Profiling;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.PromptCommit;
import rollcall.streams.Telling;

/**
 * Decides what is wanted of profiles, in the order of the log. One that is to be deleted is given to no device while every
 * partition counts those that bear it.
 */
final class ProfileDecisions implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final char SLASH = '/';
    private static final int PARTITIONS = TopicCatalogue.PROFILES.partitions();

    private Telling telling;
    private KeyValueStore<String, Profile> profiles;
    private KeyValueStore<String, ProfileCommand> retirements;
    private KeyValueStore<String, String> counted;
    private PromptCommit promptCommit;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        telling = new Telling(context, RegistryTopology.SERVICE);
        profiles = context.getStateStore(ProfileNodes.GOVERNED);
        retirements = context.getStateStore(ProfileNodes.RETIREMENTS);
        counted = context.getStateStore(ProfileNodes.COUNTED);
        promptCommit = new PromptCommit(context);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (record.value() instanceof ProfileCommand command) {
            tell(record, command, Profiling.decide(known(command.getCustomer()), command));
        } else {
            count(record, (ProfileBorne) record.value());
        }
        promptCommit.afterRecord();
    }

    private List<Profile> known(String customer) {
        List<Profile> known = new ArrayList<>();
        try (KeyValueIterator<String, Profile> all = profiles.prefixScan(customer + SLASH, new StringSerializer())) {
            all.forEachRemaining(entry -> known.add(entry.value));
        }
        return known;
    }

    private void count(Record<String, SpecificRecord> record, ProfileBorne borne) {
        String key = key(borne.getCustomer(), borne.getProfileId());
        ProfileCommand command = retirements.get(key);
        if (command == null || !command.getCommandId().equals(borne.getCommandId())) {
            return;
        }
        counted.put(key + SLASH + borne.getPartition(), Integer.toString(borne.getDevices()));
        List<String> partitions = new ArrayList<>(PARTITIONS);
        int devices = 0;
        try (KeyValueIterator<String, String> counts = counted.prefixScan(key + SLASH, new StringSerializer())) {
            while (counts.hasNext()) {
                var count = counts.next();
                partitions.add(count.key);
                devices += Integer.parseInt(count.value);
            }
        }
        if (partitions.size() == PARTITIONS) {
            partitions.forEach(counted::delete);
            retirements.delete(key);
            tell(record, command, Profiling.counted(profiles.get(key), devices));
        }
    }

    private void tell(Record<String, SpecificRecord> record, ProfileCommand command, ProfileRuling ruling) {
        if (ruling instanceof Counting counting) {
            retirements.put(key(command.getCustomer(), command.getProfileId()), command);
            stand(record, counting.retiring());
            return;
        }
        if (ruling instanceof Refused refused) {
            refused.standing().forEach(profile -> stand(record, profile));
        }
        if (ruling instanceof Done done) {
            done.standing().forEach(profile -> stand(record, profile));
            done.gone().forEach(profileId -> remove(record, key(command.getCustomer(), profileId), command));
            telling.tell(
                    record,
                    ProfileNodes.AUDITED,
                    command.getCustomer(),
                    ProfileOutcomes.audited(command, done),
                    command.getCommandId());
        }
        String id = command.getCommandId();
        telling.tell(record, ProfileNodes.DECIDED, id, ProfileOutcomes.decided(command, ruling), id);
    }

    private void stand(Record<String, SpecificRecord> record, Profile profile) {
        String key = key(profile.getCustomer(), profile.getProfileId());
        profiles.put(key, profile);
        telling.tell(record, ProfileNodes.STANDING, key, profile, key + '@' + profile.getVersion());
    }

    private void remove(Record<String, SpecificRecord> record, String key, ProfileCommand command) {
        profiles.delete(key);
        telling.forget(record, ProfileNodes.STANDING, key, Profile.getClassSchema(), command.getCommandId());
    }

    private static String key(String customer, String profileId) {
        return customer + SLASH + profileId;
    }
}
