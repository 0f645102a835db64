package rollcall.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import rollcall.events.AuditEntry;
import rollcall.events.DeviceSeen;
import rollcall.events.DeviceUploaded;
import rollcall.events.UploadReceived;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** What lies on the topics. */
final class Log {
    private Log() {}

    /** All rows of a customer, in the order of each partition. */
    static List<ConsumerRecord<String, DeviceUploaded>> rows(String customer) {
        return read(
                TopicCatalogue.DEVICES_UPLOADED,
                (DeviceUploaded row) -> row.getRow().getCustomer().equals(customer));
    }

    /** Who did what for a customer. */
    static List<AuditEntry> audit(String customer) {
        return read(
                        TopicCatalogue.AUDIT,
                        (AuditEntry entry) -> entry.getCustomer().equals(customer))
                .stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** All check-ins of an organization. */
    static List<DeviceSeen> seenBy(String organization) {
        return read(
                        TopicCatalogue.DEVICES_SEEN,
                        (DeviceSeen seen) -> seen.getOrganization().equals(organization))
                .stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** All that was said of a customer's uploads. */
    static List<UploadReceived> uploads(String customer) {
        return read(
                        TopicCatalogue.UPLOADS_RECEIVED,
                        (UploadReceived upload) -> upload.getCustomer().equals(customer))
                .stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    private static <T extends SpecificRecord> List<ConsumerRecord<String, T>> read(Topic topic, Predicate<T> wanted) {
        List<ConsumerRecord<String, T>> found = new ArrayList<>();
        Map<String, Object> settings = settings();
        try (var serde = EventSerdes.<T>of(settings);
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), serde.deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, T> read : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(read.value())) {
                        found.add(read);
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Surroundings.backbone().clientSettings());
        settings.put("bootstrap.servers", Surroundings.backbone().bootstrapServers());
        settings.put("enable.auto.commit", false);
        return settings;
    }
}
