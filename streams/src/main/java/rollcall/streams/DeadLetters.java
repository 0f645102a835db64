package rollcall.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollcall.devices.judgement.Code;
import rollcall.events.RowRef;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * What becomes of a record that cannot be handled: its bytes go to the dead letters of its topic and its row, if it can
 * be told, is refused as unexpected, both in the transaction that moves the partition on.
 */
public final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final LostRow lostRow;
    private final RowMeter rows;
    private final MeterRegistry meters;
    private final Clock clock;

    /** @param service who says so, for instance {@code /rollcall/registry-service} */
    public DeadLetters(
            String service, Serializer<SpecificRecord> serializer, RowMeter rows, MeterRegistry meters, Clock clock) {
        this.lostRow = new LostRow(service, serializer, clock);
        this.rows = rows;
        this.meters = meters;
        this.clock = clock;
    }

    /** Has a figure for each of these topics that may have dead letters, before there is any: from nothing to one is a rise too. */
    void countFromZero(Collection<Topic> topics) {
        topics.stream()
                .filter(topic -> topics.contains(topic.deadLetter()))
                .map(Topic::name)
                .forEach(this::counter);
    }

    private Counter counter(String topic) {
        return meters.counter("rollcall.dead.letters", "topic", topic);
    }

    List<ProducerRecord<byte[], byte[]>> of(Origin origin, Optional<RowRef> row, Exception cause) {
        LOG.warn(
                "Dead letter: {}-{} at offset {}, because of {}",
                origin.topic(),
                origin.partition(),
                origin.offset(),
                cause.getClass().getName());
        counter(origin.topic()).increment();
        Optional<ProducerRecord<byte[], byte[]>> refusal = lostRow.refusal(origin, row);
        Instant received = row.map(RowRef::getReceivedAt).orElse(Instant.EPOCH);
        refusal.ifPresent(told -> rows.count("refused", Code.UNEXPECTED.name(), received));
        return Stream.concat(Stream.of(DeadLetter.of(origin, topic(origin), cause, clock.instant())), refusal.stream())
                .toList();
    }

    /** Where no record was the cause, but that its time had come for something. */
    void none(String processor, Exception cause) {
        LOG.error("No dead letter, for it was time that passed in {}: it failed", processor, cause);
        meters.counter("rollcall.time.failures", "processor", processor).increment();
    }

    private static Topic topic(Origin origin) {
        return TopicCatalogue.events().stream()
                .filter(topic -> topic.name().equals(origin.topic()))
                .findFirst()
                .orElseThrow();
    }
}
