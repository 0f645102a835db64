package rollcall.status.projection;

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

    DeadLetters(ConsumerRecordRecoverer publisher, MeterRegistry meters) {
        this.publisher = publisher;
        this.meters = meters;
    }

    void accept(ConsumerRecord<byte[], byte[]> record, RuntimeException cause) {
        publisher.accept(record, cause);
        meters.counter("rollcall.dead.letters", "topic", record.topic()).increment();
        MDC.put("traceId", EventReader.traceId(record));
        LOG.warn("Dead-lettered {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), cause.getMessage());
        MDC.remove("traceId");
    }
}
