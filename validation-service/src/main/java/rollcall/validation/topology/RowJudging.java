package rollcall.validation.topology;

import java.time.temporal.ChronoUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.devices.judgement.Sender;
import rollcall.events.DeviceUploaded;
import rollcall.events.RowSource;
import rollcall.streams.PromptCommit;
import rollcall.streams.StreamParts;
import rollcall.streams.Telling;

/** Judges each row and tells the judgement. */
final class RowJudging implements Processor<String, DeviceUploaded, String, SpecificRecord> {
    private final Judge judge;
    private final StreamParts parts;
    private ProcessorContext<String, SpecificRecord> context;
    private Telling telling;
    private PromptCommit promptCommit;

    RowJudging(Judge judge, StreamParts parts) {
        this.judge = judge;
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        telling = new Telling(context, ValidationTopology.SERVICE);
        promptCommit = new PromptCommit(context);
    }

    @Override
    public void process(Record<String, DeviceUploaded> record) {
        DeviceUploaded row = record.value();
        Sender sender = Sender.of(row.getRow().getSubmitter(), row.getRow().getCustomer());
        Judgement judgement = judge.judge(SentRow.of(row), sender, row.getRequestGroupTag());
        Judged judged = new Judged(row, source(), parts.clock().instant().truncatedTo(ChronoUnit.MILLIS));
        String registrationId = row.getRow().getRegistrationId();
        if (judgement instanceof Accepted accepted) {
            String key = accepted.identity().key().value();
            telling.tell(
                    record,
                    ValidationTopology.ACCEPTED,
                    key,
                    judged.accepted(accepted),
                    registrationId,
                    registrationId);
            parts.rows().count("accepted", "", row.getRow().getReceivedAt());
        } else if (judgement instanceof Rejected rejected) {
            telling.tell(
                    record,
                    ValidationTopology.REJECTED,
                    registrationId,
                    judged.rejected(rejected),
                    registrationId,
                    registrationId);
            parts.rows().count("rejected", rejected.code().name(), row.getRow().getReceivedAt());
        }
        promptCommit.afterRecord();
    }

    private RowSource source() {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        return new RowSource(metadata.partition(), metadata.offset());
    }
}
