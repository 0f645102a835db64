package rollcall.benchmarks.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import rollcall.schemas.Topic;

/** Reads again what has been told and committed on topics. */
final class Log implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;

    Log(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Takes one record. */
    interface Reader {
        void read(ConsumerRecord<byte[], byte[]> record) throws IOException;
    }

    /** Where a topic's partitions end now. */
    Map<TopicPartition, Long> ends(Topic topic) {
        return consumer.endOffsets(partitions(topic));
    }

    /** Reads what has been told since the partitions ended there, and says how many records that is. */
    long readSince(Map<TopicPartition, Long> before, Reader reader) throws IOException {
        Map<TopicPartition, Long> ends = consumer.endOffsets(before.keySet());
        consumer.assign(before.keySet());
        before.forEach(consumer::seek);
        long count = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    reader.read(record);
                    count++;
                }
            }
        }
        return count;
    }

    /** The first ones of a topic, at most so many. */
    List<RawRecord> first(int limit, String topic) {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        List<RawRecord> found = new ArrayList<>();
        while (found.size() < limit
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> found.add(RawRecord.of(record)));
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private List<TopicPartition> partitions(Topic topic) {
        return partitions(topic.name());
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
