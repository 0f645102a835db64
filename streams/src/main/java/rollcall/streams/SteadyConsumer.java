package rollcall.streams;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Begins at the first record where its group has never been, and from there on never jumps. A stream would take an offset
 * that is no longer on the log for one that it never had, and go on behind whatever is missing.
 */
class SteadyConsumer extends KafkaConsumer<byte[], byte[]> {

    SteadyConsumer(Map<String, Object> config) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @throws RecordsLost if records were deleted before the group has read them */
    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        try {
            return super.poll(timeout);
        } catch (OffsetOutOfRangeException gone) {
            throw new RecordsLost(gone);
        }
    }
}
