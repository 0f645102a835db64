package rollcall.streams;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** A record that nobody can read becomes a dead letter; one that cannot be read just now stops the thread, which retries. */
public final class UnreadableRecords implements DeserializationExceptionHandler {
    private DeadLetters deadLetters;
    private Inquest inquest;

    @Override
    public void configure(Map<String, ?> settings) {
        Handling handling = Handling.from(settings);
        deadLetters = handling.deadLetters();
        inquest = new Inquest(handling.registry());
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> raw, Exception failure) {
        return switch (inquest.into(raw.topic(), raw.value(), failure)) {
            case RECORD -> Response.resume(deadLetters.of(Origin.of(raw), Optional.empty(), failure));
            case SURROUNDINGS -> Response.fail();
        };
    }
}
