package rollcall.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollcall.events.Profile;
import rollcall.events.Webhook;

class TopicFollowerTest {
    private static final Topic TOPIC = TopicCatalogue.PROFILES;
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC.name(), 0);

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final TopicFollower<Profile> follower = new TopicFollower<>(
            TOPIC,
            this::holding,
            (topic, value) -> read(new String(value, StandardCharsets.UTF_8)),
            TopicFollower.Beginning.FIRST,
            (key, profile) -> told.add(profile == null ? key + " is gone" : profile.getProfileId()));

    @AfterEach
    void close() {
        follower.close();
    }

    @Test
    void passesOverWhatNobodyCanEverRead() {
        follower.start();

        await().until(follower::isCaughtUp);
        await().untilAsserted(() -> assertThat(told).containsExactly("first", "gone is gone", "last"));
        assertThat(begun).hasValue(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void passesOverAnEventOfAnotherTopic() {
        Deserializer<?> whateverItIs = (topic, value) -> new String(value, StandardCharsets.UTF_8).equals("cut short")
                ? new Webhook()
                : read(new String(value, StandardCharsets.UTF_8));
        try (TopicFollower<Profile> trusting = new TopicFollower<>(
                TOPIC,
                this::holding,
                (Deserializer<Profile>) whateverItIs,
                TopicFollower.Beginning.FIRST,
                (key, profile) -> told.add(profile == null ? key + " is gone" : profile.getProfileId()))) {
            trusting.start();

            await().untilAsserted(() -> assertThat(told).containsExactly("first", "gone is gone", "last"));
            await().until(trusting::isCaughtUp);
        }
    }

    @Test
    void beginsAnewAfterAnOutageOfTheRegistryAndPassesNothingOver() {
        failures.set(2);
        follower.start();

        await().untilAsserted(() -> assertThat(told).endsWith("first", "gone is gone", "last"));
        assertThat(begun).hasValue(3);
    }

    private Profile read(String value) {
        if (value.equals("cut short")) {
            throw new SerializationException(new EOFException());
        }
        if (value.equals("last") && failures.getAndDecrement() > 0) {
            throw new SerializationException(new ConnectException("refused"));
        }
        return Profile.newBuilder()
                .setCustomer("*")
                .setProfileId(value)
                .setName("Name")
                .setGroupTags(List.of())
                .setChangedAt(Instant.EPOCH)
                .build();
    }

    private MockConsumer<String, byte[]> holding() {
        begun.incrementAndGet();
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        Node node = Node.noNode();
        consumer.updatePartitions(
                TOPIC.name(), List.of(new PartitionInfo(TOPIC.name(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 4L));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(0, "first", "first"));
            consumer.addRecord(record(1, "poison", "cut short"));
            consumer.addRecord(record(2, "gone", null));
            consumer.addRecord(record(3, "last", "last"));
        });
        return consumer;
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key, String value) {
        return new ConsumerRecord<>(
                TOPIC.name(), 0, offset, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }
}
