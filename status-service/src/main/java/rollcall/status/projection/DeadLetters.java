package rollcall.status.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/** Puts a record that cannot be folded beside the log, with its cause, where it is counted and seen. */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final ConsumerRecordRecoverer publisher;
    private final MeterRegistry meters;

    /** @param topics each has a figure before there is any: from nothing to one is a rise too */
    DeadLetters(ConsumerRecordRecoverer publisher, MeterRegistry meters, FoldedTopics topics) {
        this.publisher = publisher;
        this.meters = meters;
        topics.topics().forEach(topic -> counter(topic.name()));
    }

    private Counter counter(String topic) {
        return meters.counter("rollcall.dead.letters", "topic", topic);
    }

    void accept(ConsumerRecord<byte[], byte[]> record, RuntimeException cause) {
        publisher.accept(record, cause);
        counter(record.topic()).increment();
        MDC.put("traceId", EventReader.traceId(record));
        LOG.warn("Dead-lettered {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), cause.getMessage());
        MDC.remove("traceId");
    }
}
