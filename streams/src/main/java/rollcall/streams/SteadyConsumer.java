package rollcall.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Begins at the first record where its group has never been, and from there on never jumps. Whoever is told to begin at the
 * first record would go on there too when an offset that it has is no longer on the log, behind whatever is missing.
 */
class SteadyConsumer extends KafkaConsumer<byte[], byte[]> {

    SteadyConsumer(Map<String, Object> config) {
        super(withoutJumps(config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> withoutJumps(Map<String, Object> config) {
        Map<String, Object> own = new HashMap<>(config);
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return own;
    }

    /** @throws RecordsLost if records were deleted before the group has read them */
    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        try {
            return super.poll(timeout);
        } catch (NoOffsetForPartitionException fresh) {
            seekToBeginning(fresh.partitions());
            return ConsumerRecords.empty();
        } catch (OffsetOutOfRangeException gone) {
            throw new RecordsLost(gone);
        }
    }
}
