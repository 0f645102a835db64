package rollcall.provisioning;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import rollcall.schemas.Topic;

/** Creates topics with the partitions and settings of the catalogue, with as many copies as the installation has. */
record Topics(Admin admin, short replication) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    void create(Collection<Topic> topics, Duration patience) {
        CreateTopicsOptions options = new CreateTopicsOptions().timeoutMs(Math.toIntExact(patience.toMillis()));
        admin.createTopics(topics.stream().map(this::asNew).toList(), options)
                .values()
                .forEach(Topics::await);
        awaitLeaders(topics, patience);
    }

    /**
     * A partition that is created may not be led yet by the broker that is named for it. Of what a producer sends then, the
     * first batches are refused and later ones taken; from there on the first ones are out of order for good. A broker may
     * not even have heard of the topic yet.
     */
    void awaitLeaders(Collection<Topic> topics, Duration patience) {
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        ListOffsetsOptions options = new ListOffsetsOptions().timeoutMs(Math.toIntExact(patience.toMillis()));
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!areLed(ends, options, deadline)) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "topics are created and not led: " + failure.getCause().getMessage(), failure);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private boolean areLed(Map<TopicPartition, OffsetSpec> ends, ListOffsetsOptions options, long deadline)
            throws ExecutionException, InterruptedException {
        try {
            admin.listOffsets(ends, options).all().get();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException && System.nanoTime() < deadline) {
                return false;
            }
            throw failure;
        }
    }

    private NewTopic asNew(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.of(replication))
                .configs(Map.copyOf(topic.settings()));
    }

    private static void await(String name, KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "topic " + name + " was not created: "
                                + failure.getCause().getMessage(),
                        failure);
            }
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static IllegalStateException stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("stopped while topics were being created", stopped);
    }
}
