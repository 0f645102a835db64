package rollcall.registry.topology;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.CommandDecided;
import rollcall.events.ConflictSettlement;
import rollcall.events.DeviceAnchored;
import rollcall.events.IdentityConflict;
import rollcall.registry.anchor.Conflicts;
import rollcall.registry.anchor.Holding;
import rollcall.registry.anchor.Settling;
import rollcall.registry.anchor.Settling.Settlement;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/** Keeps who has which hardware, finds conflicts and settles them, and tells the devices concerned. */
final class AnchorDecisions implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private final StreamParts parts;
    private Telling telling;
    private Holding holding;
    private Settling settling;
    private PromptCommit promptCommit;

    AnchorDecisions(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        telling = new Telling(context, RegistryTopology.SERVICE);
        Conflicts conflicts = new StoredConflicts(context.getStateStore(AnchorNodes.CONFLICTS));
        holding = new Holding(new StoredAnchors(context.getStateStore(AnchorNodes.ANCHORS)), conflicts, parts.clock());
        settling = new Settling(holding, conflicts, parts.clock());
        promptCommit = new PromptCommit(context);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (record.value() instanceof DeviceAnchored anchored) {
            tellDevices(record, holding.anchored(anchored));
        } else {
            Settlement settlement = settling.settle((ConflictSettlement) record.value());
            CommandDecided decided = settlement.decided();
            telling.tell(record, AnchorNodes.DECIDED, decided.getCommandId(), decided, decided.getCommandId());
            tellDevices(record, settlement.told());
            if (!settlement.told().isEmpty()) {
                ConflictSettlement command = (ConflictSettlement) record.value();
                String id = command.getCommandId();
                telling.tell(record, AnchorNodes.AUDITED, command.getBy(), Settling.audited(command), id);
            }
        }
        promptCommit.afterRecord();
    }

    /** Without the headers of what brought it about: a device is not to learn whose row that was. */
    private void tellDevices(Record<String, ?> record, List<IdentityConflict> events) {
        Record<String, ?> anonymous = record.withHeaders(new RecordHeaders());
        for (IdentityConflict event : events) {
            String id = event.getConflictId() + '/' + event.getRole() + '/' + event.getState();
            telling.tell(anonymous, AnchorNodes.TOLD, event.getDeviceId(), event, id);
        }
    }
}
