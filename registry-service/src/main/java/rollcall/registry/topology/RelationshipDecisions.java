package rollcall.registry.topology;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.registry.relationship.Consents;
import rollcall.registry.relationship.Relating;
import rollcall.registry.relationship.Ruling;
import rollcall.registry.relationship.Ruling.Changed;
import rollcall.streams.PromptCommit;
import rollcall.streams.Telling;

/** Decides what is wanted of relationships, in the order of the log, and tells who waits, who asks and who looks back. */
final class RelationshipDecisions implements Processor<String, RelationshipCommand, String, SpecificRecord> {
    private Telling telling;
    private KeyValueStore<String, Relationship> relationships;
    private PromptCommit promptCommit;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        telling = new Telling(context, RegistryTopology.SERVICE);
        relationships = context.getStateStore(RelationshipNodes.RELATIONSHIPS);
        promptCommit = new PromptCommit(context);
    }

    @Override
    public void process(Record<String, RelationshipCommand> record) {
        RelationshipCommand command = record.value();
        String id = command.getCommandId();
        Ruling ruling = Relating.decide(Optional.ofNullable(relationships.get(record.key())), command);
        if (ruling instanceof Changed changed) {
            relationships.put(record.key(), changed.relationship());
            telling.tell(record, RelationshipNodes.STANDING, record.key(), changed.relationship(), id);
            telling.tell(
                    record, RelationshipNodes.AUDITED, command.getCustomer(), Consents.audited(command, changed), id);
        }
        telling.tell(record, RelationshipNodes.DECIDED, id, Consents.decided(command, ruling), id);
        promptCommit.afterRecord();
    }
}
