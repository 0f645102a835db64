package rollcall.streams;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads some topics before the others, and some only when the others have nothing to read. Kafka's own consumer hands out
 * what it fetched in the order it came: a claim might overtake the profile it is to be given, and thousands of records
 * that can wait would come before one that cannot.
 *
 * <p>Kafka Streams can wait for lagging topics too, but only for all of them, and it then looks at each of a task's
 * partitions again for each record.
 */
final class PrecedenceConsumer extends SteadyConsumer {
    private static final Duration FOR_LEADING = Duration.ofMillis(10);

    private final Turns turns;

    PrecedenceConsumer(Map<String, Object> config, Precedence precedence) {
        super(config);
        this.turns = new Turns(precedence, System.nanoTime());
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Set<TopicPartition> awake = awake();
        long now = System.nanoTime();
        Set<TopicPartition> behindLeading = turns.waitForLeading(awake, this::currentLag, now);
        if (!behindLeading.isEmpty()) {
            return pollWithout(behindLeading, timeout.compareTo(FOR_LEADING) < 0 ? timeout : FOR_LEADING);
        }
        Set<TopicPartition> behindOthers = turns.waitForOthers(awake, now);
        if (!behindOthers.isEmpty()) {
            ConsumerRecords<byte[], byte[]> others = pollWithout(behindOthers, Duration.ZERO);
            if (!others.isEmpty() || !others.nextOffsets().isEmpty()) {
                return others;
            }
        }
        turns.all(now);
        return super.poll(timeout);
    }

    private ConsumerRecords<byte[], byte[]> pollWithout(Set<TopicPartition> waiting, Duration timeout) {
        pause(waiting);
        try {
            return super.poll(timeout);
        } finally {
            // What was taken away in between is not ours to touch.
            waiting.retainAll(assignment());
            resume(waiting);
        }
    }

    /** What is not held back by the stream itself. */
    private Set<TopicPartition> awake() {
        Set<TopicPartition> awake = new HashSet<>(assignment());
        awake.removeAll(paused());
        return awake;
    }
}
