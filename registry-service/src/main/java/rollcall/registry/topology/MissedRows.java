package rollcall.registry.topology;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import rollcall.events.CatalogueNear;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.registry.claim.Misses;
import rollcall.registry.claim.Outcomes;
import rollcall.registry.record.RefusalRecord;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/**
 * Refuses the rows whose device nobody found, here where the near entries lie: each refusal takes the same way and the
 * same time, whether there is something to tell or not. Keys being an organization's own, a row finds nobody else's.
 */
final class MissedRows implements Processor<String, DeviceAccepted, String, SpecificRecord> {
    private final StreamParts parts;
    private Telling telling;
    private ReadOnlyKeyValueStore<String, CatalogueNear> near;
    private Misses misses;
    private PromptCommit promptCommit;

    MissedRows(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        telling = new Telling(context, RegistryTopology.SERVICE);
        near = context.getStateStore(MissedNodes.NEAR);
        misses = new Misses(new StoredRefusals(context.getStateStore(MissedNodes.REFUSALS)), parts.clock());
        promptCommit = new PromptCommit(context);
    }

    @Override
    public void process(Record<String, DeviceAccepted> record) {
        DeviceAccepted row = record.value();
        RefusalRecord answer = misses.refuse(row, Optional.ofNullable(near.get(record.key())));
        DeviceRefused event = Outcomes.refused(row, answer);
        String registrationId = row.getRow().getRegistrationId();
        telling.tell(record, MissedNodes.REFUSED, row.getDeviceId(), event, registrationId, registrationId);
        parts.rows().count(event.getOutcome(), answer.getCode(), row.getRow().getReceivedAt());
        promptCommit.afterRecord();
    }
}
