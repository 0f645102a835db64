package rollcall.streams;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** A record as it lay on its topic. */
record Origin(String topic, int partition, long offset, long timestamp, Headers headers, byte[] key, byte[] value) {

    static Origin of(ConsumerRecord<byte[], byte[]> raw) {
        return new Origin(
                raw.topic(), raw.partition(), raw.offset(), raw.timestamp(), raw.headers(), raw.key(), raw.value());
    }

    static Origin of(ErrorHandlerContext context) {
        return new Origin(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                context.headers(),
                context.sourceRawKey(),
                context.sourceRawValue());
    }
}
