package rollcall.status.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollcall.status.projection.EventReader;

/** Reads lanes from a place, outside any consumer group. */
final class LogReading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogReading.class);

    private final Consumer<byte[], byte[]> consumer;
    private final EventReader events;
    private final long[] start;

    LogReading(Consumer<byte[], byte[]> consumer, EventReader events, long[] start) {
        this.consumer = consumer;
        this.events = events;
        this.start = start.clone();
    }

    /** Reads on along all lanes. */
    void begin() {
        begin(Lanes.PARTITIONS);
    }

    /** Reads those lanes that have something before that place. */
    void beginUpTo(long[] target) {
        begin(IntStream.range(0, target.length)
                .filter(lane -> start[lane] < target[lane])
                .mapToObj(Lanes.PARTITIONS::get)
                .toList());
    }

    private void begin(List<TopicPartition> partitions) {
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, start[Lanes.number(partition)]));
    }

    /** What comes within that time; records that tell nothing are left out. */
    List<Told> poll(Duration wait) {
        List<Told> told = new ArrayList<>();
        consumer.poll(wait).forEach(record -> told(record).ifPresent(told::add));
        return told;
    }

    private Optional<Told> told(ConsumerRecord<byte[], byte[]> record) {
        try {
            return events.understood(record).map(Told::of);
        } catch (IllegalArgumentException unusable) {
            LOG.debug("Record {} of {} tells nothing", record.offset(), record.topic(), unusable);
            return Optional.empty();
        }
    }

    /** The next offset on each lane. */
    long[] position() {
        long[] position = start.clone();
        consumer.assignment().forEach(partition -> position[Lanes.number(partition)] = consumer.position(partition));
        return position;
    }

    /** A lane that has been read far enough is not read on. */
    void rest(long[] target) {
        consumer.pause(consumer.assignment().stream()
                .filter(partition -> consumer.position(partition) >= target[Lanes.number(partition)])
                .toList());
    }

    long[] firstKept() {
        return Lanes.vector(consumer.beginningOffsets(Lanes.PARTITIONS));
    }

    long[] end() {
        return Lanes.vector(consumer.endOffsets(Lanes.PARTITIONS));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
