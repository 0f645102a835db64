package rollcall.registry.seeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import rollcall.schemas.Topic;

/** What lies on the profiles' topic, without joining any group. */
record PublishedProfiles(Map<String, Object> consumer, Duration patience) {
    private static final Duration POLL = Duration.ofMillis(200);

    /** The keys in each partition, those of removed profiles among them. */
    List<Set<String>> keysByPartition(Topic topic) {
        List<Set<String>> keys = Stream.<Set<String>>generate(HashSet::new)
                .limit(topic.partitions())
                .toList();
        try (Consumer<byte[], byte[]> reading =
                new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reading.endOffsets(partitions, patience);
            long deadline = System.nanoTime() + patience.toNanos();
            while (!hasReached(reading, ends)) {
                reading.poll(POLL).forEach(found -> keys.get(found.partition()).add(new String(found.key(), UTF_8)));
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the profiles could not be read within " + patience);
                }
            }
        }
        return keys;
    }

    private static boolean hasReached(Consumer<?, ?> reading, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> reading.position(end.getKey()) >= end.getValue());
    }
}
