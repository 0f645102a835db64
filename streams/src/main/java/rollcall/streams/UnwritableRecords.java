package rollcall.streams;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * An event that Avro itself cannot write is our own mistake: what it was made from becomes a dead letter. Any other
 * trouble in writing lies with the schema registry or the broker and stops the thread, which retries.
 */
public final class UnwritableRecords extends DefaultProductionExceptionHandler {
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        super.configure(settings);
        deadLetters = Handling.from(settings).deadLetters();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return record.value() instanceof SpecificRecord event && !isWritable(event)
                ? Response.resume(deadLetters.of(Origin.of(context), Optional.empty(), failure))
                : Response.fail();
    }

    private static boolean isWritable(SpecificRecord event) {
        BinaryEncoder nowhere = EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null);
        try {
            new SpecificDatumWriter<>(event.getSchema()).write(event, nowhere);
            return true;
        } catch (IOException | RuntimeException unwritable) {
            return false;
        }
    }
}
