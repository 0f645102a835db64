package rollcall.standalone.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.standalone.doctor.Snapshot.Letters;

/** What has been set aside. Read and counted, for offsets count the ends of transactions too; of what it says nothing is kept. */
final class LettersLook {
    private static final int ENOUGH = 10_000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FETCHED_AT_MOST = 4 << 20;

    private final Admin admin;
    private final Map<String, Object> settings;

    LettersLook(Admin admin, Map<String, Object> settings) {
        this.admin = admin;
        this.settings = settings;
    }

    List<Letters> deadLetters() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = written();
        if (ends.isEmpty()) {
            return List.of();
        }
        Map<String, Counted> counted = new TreeMap<>();
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            Set<TopicPartition> left = new HashSet<>(ends.keySet());
            long deadline = System.nanoTime() + KafkaLook.patience().toNanos();
            while (!left.isEmpty() && System.nanoTime() < deadline) {
                consumer.poll(POLL)
                        .forEach(letter -> counted.computeIfAbsent(letter.topic(), topic -> new Counted())
                                .add(letter.timestamp()));
                left.removeIf(partition -> consumer.position(partition) >= ends.get(partition)
                        || counted.containsKey(partition.topic()) && counted.get(partition.topic()).count >= ENOUGH);
                consumer.pause(consumer.assignment().stream()
                        .filter(partition -> !left.contains(partition))
                        .toList());
            }
            left.forEach(partition -> counted.computeIfPresent(partition.topic(), (topic, letters) -> letters.more()));
        }
        List<Letters> all = new ArrayList<>();
        counted.forEach((topic, letters) -> all.add(new Letters(
                topic, letters.count, letters.more || letters.count >= ENOUGH, Instant.ofEpochMilli(letters.newest))));
        return all;
    }

    private static final class Counted {
        private long count;
        private long newest;
        private boolean more;

        void add(long timestamp) {
            count++;
            newest = Math.max(newest, timestamp);
        }

        Counted more() {
            more = true;
            return this;
        }
    }

    /** Partitions that something was ever written to and is kept, with their ends. */
    private Map<TopicPartition, Long> written() throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        List<TopicPartition> all = TopicCatalogue.events().stream()
                .map(Topic::deadLetter)
                .filter(topic -> there.contains(topic.name()))
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        var first = admin.listOffsets(asked(all, OffsetSpec.earliest())).all().get();
        var last = admin.listOffsets(asked(all, OffsetSpec.latest())).all().get();
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (TopicPartition partition : all) {
            if (last.get(partition).offset() > first.get(partition).offset()) {
                ends.put(partition, last.get(partition).offset());
            }
        }
        return ends;
    }

    private static Map<TopicPartition, OffsetSpec> asked(List<TopicPartition> partitions, OffsetSpec what) {
        return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> what));
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AT_MOST);
        return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
