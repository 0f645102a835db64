package rollcall.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.support.KafkaHeaders;
import rollcall.schemas.Topic;

/** The bytes of a record that could not be handled, with the headers by which spring-kafka's tools know why. */
final class DeadLetter {
    private DeadLetter() {}

    /** @param now when it is set aside: it is kept from then on, however old the record is */
    static ProducerRecord<byte[], byte[]> of(Origin origin, Topic topic, Exception cause, Instant now) {
        Headers headers = new RecordHeaders(origin.headers());
        put(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, origin.topic());
        put(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION, bytes(origin.partition()));
        put(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET, bytes(origin.offset()));
        put(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, bytes(origin.timestamp()));
        put(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP_TYPE, TimestampType.CREATE_TIME.name);
        Throwable root = root(cause);
        put(headers, KafkaHeaders.DLT_EXCEPTION_FQCN, cause.getClass().getName());
        put(headers, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, root.getClass().getName());
        put(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, String.valueOf(root.getMessage()));
        return new ProducerRecord<>(
                topic.deadLetter().name(),
                origin.partition(),
                now.toEpochMilli(),
                origin.key(),
                origin.value(),
                headers);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void put(Headers headers, String name, String value) {
        put(headers, name, value.getBytes(UTF_8));
    }

    private static void put(Headers headers, String name, byte[] value) {
        headers.remove(name);
        headers.add(name, value);
    }

    private static byte[] bytes(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    private static byte[] bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
