package rollcall.registry.seeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rollcall.events.Profile;
import rollcall.registry.topology.RegistryTopology;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * Publishes the first profiles where they are missing: a copy into each partition, so that each task finds its own. One
 * that somebody changed or removed stays as it is.
 */
public final class ProfileSeeding implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileSeeding.class);
    private static final Topic TOPIC = TopicCatalogue.PROFILES;

    private final PublishedProfiles published;
    private final Map<String, Object> producer;
    private final Serializer<SpecificRecord> events;

    /** @param patience how long the broker may take */
    public ProfileSeeding(
            Map<String, Object> consumer,
            Map<String, Object> producer,
            Serializer<SpecificRecord> events,
            Duration patience) {
        this.published = new PublishedProfiles(consumer, patience);
        this.producer = producer;
        this.events = events;
    }

    @Override
    public void run() {
        List<Set<String>> known = published.keysByPartition(TOPIC);
        List<ProducerRecord<byte[], byte[]>> missing = IntStream.range(0, known.size())
                .boxed()
                .flatMap(partition -> FirstProfiles.all().stream()
                        .filter(profile -> !known.get(partition).contains(key(profile)))
                        .map(profile -> copy(profile, partition)))
                .toList();
        if (!missing.isEmpty()) {
            publish(missing);
            LOG.info("Published {} copies of profiles", missing.size());
        }
    }

    private ProducerRecord<byte[], byte[]> copy(Profile profile, int partition) {
        Headers headers = new RecordHeaders();
        String id = key(profile) + '@' + profile.getVersion();
        EventHeaders.describe(headers, Profile.getClassSchema(), id, RegistryTopology.SERVICE);
        return new ProducerRecord<>(
                TOPIC.name(),
                partition,
                FirstProfiles.SINCE.toEpochMilli(),
                key(profile).getBytes(UTF_8),
                events.serialize(TOPIC.name(), headers, profile),
                headers);
    }

    private void publish(List<ProducerRecord<byte[], byte[]>> records) {
        try (Producer<byte[], byte[]> sending =
                new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(sending::send).toList();
            sending.flush();
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the first profiles could not be published", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while publishing the first profiles", stopped);
        }
    }

    private static String key(Profile profile) {
        return profile.getCustomer() + '/' + profile.getProfileId();
    }
}
