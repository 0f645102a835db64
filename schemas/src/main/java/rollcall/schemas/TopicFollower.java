package rollcall.schemas;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic in every process that does so: all partitions, no consumer group, from where it is told to begin to the end
 * and then on. A lost broker or schema registry stops nothing; reading begins anew when it is back, so whoever is told must
 * bear to be told again.
 *
 * @param <T> what is on the topic
 */
public final class TopicFollower<T extends SpecificRecord> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Topic topic;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Deserializer<? extends T> events;
    private final Beginning beginning;
    private final BiConsumer<String, T> told;
    private int copies = Integer.MAX_VALUE;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Consumer<String, byte[]> reading;

    /** Puts a consumer, which has its partitions, where reading is to begin. */
    @FunctionalInterface
    public interface Beginning {
        /** From the first record that is kept. */
        Beginning FIRST = Consumer::seekToBeginning;

        /** From now on. */
        Beginning NOW = Consumer::seekToEnd;

        void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions);
    }

    /**
     * @param consumers makes consumers of keys as text and values as they lie on the log
     * @param told hears of each record its key and its event, null for a tombstone; called by one thread at a time
     */
    public TopicFollower(
            Topic topic,
            Supplier<Consumer<String, byte[]>> consumers,
            Deserializer<? extends T> events,
            Beginning beginning,
            BiConsumer<String, T> told) {
        this.topic = topic;
        this.consumers = consumers;
        this.events = events;
        this.beginning = beginning;
        this.told = told;
    }

    /**
     * One that reads committed records with Kafka's own consumer and the configured serde.
     *
     * @param settings of a consumer, with the serde's; a consumer group in them is left out
     * @param purpose what the topic is followed for: added to the client's id
     * @param told as for the constructor
     */
    public static <T extends SpecificRecord> TopicFollower<T> of(
            Topic topic, Map<String, ?> settings, String purpose, Beginning beginning, BiConsumer<String, T> told) {
        Map<String, Object> own = new HashMap<>(settings);
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        own.merge(ConsumerConfig.CLIENT_ID_CONFIG, purpose, (client, added) -> client + "-" + added);
        own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Serde<T> events = EventSerdes.of(own);
        return new TopicFollower<>(
                topic,
                () -> new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer()),
                events.deserializer(),
                beginning,
                told);
    }

    /** Reads the first partition only, of a topic that has a copy of everything in each. */
    public TopicFollower<T> ofOneCopy() {
        copies = 1;
        return this;
    }

    /** Begins to read, and returns at once. */
    public void start() {
        running = true;
        Thread follower = new Thread(this::follow, "follower-" + topic.name());
        follower.setDaemon(true);
        follower.start();
    }

    /** Waits until everything is told that was on the log at the start; false if that takes longer than the patience. */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    public boolean isRunning() {
        return running;
    }

    @Override
    public void close() {
        running = false;
        Consumer<String, byte[]> stopping = reading;
        if (stopping != null) {
            stopping.wakeup();
        }
    }

    private void follow() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                reading = consumer;
                follow(consumer);
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException broken) {
                LOG.warn("{} cannot be read, trying again", topic.name(), broken);
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .filter(partition -> partition.partition() < copies)
                .toList();
        consumer.assign(partitions);
        beginning.seek(consumer, partitions);
        Map<TopicPartition, Long> behind = new HashMap<>(consumer.endOffsets(partitions));
        while (running) {
            behind.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (behind.isEmpty()) {
                caughtUp.countDown();
            }
            consumer.poll(POLL).forEach(this::tell);
        }
    }

    private void tell(ConsumerRecord<String, byte[]> said) {
        T event;
        try {
            event = said.value() == null ? null : events.deserialize(said.topic(), said.headers(), said.value());
        } catch (RuntimeException failure) {
            if (RegistryOutage.caused(failure)) {
                throw new KafkaException("The schema registry cannot be reached", failure);
            }
            LOG.warn("Record {} of {} cannot be read and is passed over", said.offset(), topic.name(), failure);
            return;
        }
        if (event != null && isOfAnotherTopic(event)) {
            LOG.warn("Record {} of {} is an event of another topic and is passed over", said.offset(), topic.name());
            return;
        }
        told.accept(said.key(), event);
    }

    /** A serde reads whatever a schema is known for. */
    private boolean isOfAnotherTopic(SpecificRecord event) {
        return topic.value().filter(type -> !type.isInstance(event)).isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
