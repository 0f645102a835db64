package rollcall.status.projection;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * An event and where it lies on the log.
 *
 * @param traceId of the request that brought an upload, 32 hex digits; empty if unknown or told by another event
 * @param timestamp when it was written, in milliseconds since the epoch
 */
public record LoggedEvent(
        TopicPartition partition, long offset, long timestamp, String traceId, SpecificRecord event) {}
