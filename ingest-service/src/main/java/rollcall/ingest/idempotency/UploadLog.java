package rollcall.ingest.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import rollcall.events.UploadReceived;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * Keeps the memory of uploads up to date from the log: every partition, no consumer group, from the memory's horizon to the
 * end and then on. A lost broker or registry stops nothing; reading goes on when it is back.
 */
public final class UploadLog implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(UploadLog.class);
    private static final Topic TOPIC = TopicCatalogue.UPLOADS_RECEIVED;
    private static final Duration POLL = Duration.ofMillis(500);

    private final UploadMemory memory;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Deserializer<UploadReceived> events;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Consumer<String, byte[]> reading;

    public UploadLog(
            UploadMemory memory, Supplier<Consumer<String, byte[]>> consumers, Deserializer<UploadReceived> events) {
        this.memory = memory;
        this.consumers = consumers;
        this.events = events;
    }

    /** Waits until everything is remembered that was on the log at the start; false if that takes longer than the patience. */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    @Override
    public void start() {
        running = true;
        Thread follower = new Thread(this::follow, "upload-log");
        follower.setDaemon(true);
        follower.start();
    }

    @Override
    public void stop() {
        running = false;
        Consumer<String, byte[]> stopping = reading;
        if (stopping != null) {
            stopping.wakeup();
        }
    }

    /** Before the first request is taken, and until the last is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                reading = consumer;
                follow(consumer);
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException | UncheckedIOException broken) {
                LOG.warn("The log of uploads cannot be read, trying again", broken);
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        seekToHorizon(consumer, partitions);
        Map<TopicPartition, Long> behind = new HashMap<>(consumer.endOffsets(partitions));
        while (running) {
            behind.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (behind.isEmpty()) {
                caughtUp.countDown();
            }
            consumer.poll(POLL).forEach(this::remember);
        }
    }

    private void seekToHorizon(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        long horizon = memory.horizon().toEpochMilli();
        consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> horizon)))
                .forEach((partition, found) -> {
                    if (found == null) {
                        consumer.seekToEnd(List.of(partition));
                    } else {
                        consumer.seek(partition, found.offset());
                    }
                });
    }

    private void remember(ConsumerRecord<String, byte[]> said) {
        UploadReceived upload;
        try {
            upload = events.deserialize(said.topic(), said.value());
        } catch (RuntimeException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof IOException outage) {
                throw new UncheckedIOException("The schema registry cannot be reached", outage);
            }
            LOG.warn("Record {} of {} cannot be read and is passed over", said.offset(), TOPIC.name(), failure);
            return;
        }
        memory.remember(
                UUID.fromString(upload.getUploadId()),
                upload.getIdempotencyKeyDigest(),
                upload.getReceivedAt(),
                upload.getComplete());
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
