package rollcall.streams;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads some topics only when the others have nothing to read. Kafka's own consumer hands out what it fetched in the order
 * it came: thousands of records that can wait would come before one that cannot, and a task would not touch that one
 * either before it has seen one of them. So they are left aside while others are asked, and said to have no lag.
 *
 * <p>Every now and then they have a turn all the same, lest they starve while the others never end.
 */
final class YieldingConsumer extends KafkaConsumer<byte[], byte[]> {
    private static final long TURN = Duration.ofSeconds(5).toNanos();

    private final Set<String> yielding;
    private long lastTurn = System.nanoTime();

    /** @param yielding the names of the topics that can wait */
    YieldingConsumer(Map<String, Object> config, Set<String> yielding) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.yielding = yielding;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Set<TopicPartition> waiting = waiting();
        if (!waiting.isEmpty() && System.nanoTime() - lastTurn < TURN) {
            ConsumerRecords<byte[], byte[]> others = pollWithout(waiting);
            if (!others.isEmpty() || !others.nextOffsets().isEmpty()) {
                return others;
            }
        }
        lastTurn = System.nanoTime();
        return super.poll(timeout);
    }

    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        return yielding.contains(partition.topic()) ? OptionalLong.of(0) : super.currentLag(partition);
    }

    private ConsumerRecords<byte[], byte[]> pollWithout(Set<TopicPartition> waiting) {
        pause(waiting);
        try {
            return super.poll(Duration.ZERO);
        } finally {
            // What was taken away in between is not ours to touch.
            waiting.retainAll(assignment());
            resume(waiting);
        }
    }

    /** What can wait and is not held back by the stream itself. */
    private Set<TopicPartition> waiting() {
        Set<TopicPartition> waiting = new HashSet<>();
        for (TopicPartition partition : assignment()) {
            if (yielding.contains(partition.topic())) {
                waiting.add(partition);
            }
        }
        waiting.removeAll(paused());
        return waiting;
    }
}
