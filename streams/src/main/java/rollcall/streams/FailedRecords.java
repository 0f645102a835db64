package rollcall.streams;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import rollcall.events.RowRef;

/**
 * A record that our own code stumbles over becomes a dead letter. What Kafka itself reports, be it a store, a sink or the
 * transaction, is not the record's fault: it stops the thread, which retries. Where it was time that passed there is no
 * record to keep, nor a topic: that is counted, and what is due next is done.
 */
public final class FailedRecords implements ProcessingExceptionHandler {
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = Handling.from(settings).deadLetters();
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (failure instanceof KafkaException) {
            return Response.fail();
        }
        if (context.topic() == null) {
            deadLetters.none(context.processorNodeId(), failure);
            return Response.resume();
        }
        return Response.resume(deadLetters.of(Origin.of(context), row(record), failure));
    }

    private static Optional<RowRef> row(Record<?, ?> record) {
        return record.value() instanceof SpecificRecord event ? row(event) : Optional.empty();
    }

    private static Optional<RowRef> row(SpecificRecord event) {
        Schema.Field row = event.getSchema().getField("row");
        return row == null ? Optional.empty() : Optional.ofNullable((RowRef) event.get(row.pos()));
    }
}
