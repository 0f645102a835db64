package rollcall.schemas;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Holds the broker's topics against the catalogue. A service that starts with other partition counts than its peers
 * would send rows about one device to different partitions, and two of them could win.
 */
public final class TopicCheck {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private TopicCheck() {}

    /**
     * Returns if the broker has all these topics, each with its partition count.
     *
     * @param patience how long an unreachable broker is tried, and a topic waited for that was made a moment ago: brokers
     *     hear of one at different times
     * @throws IllegalStateException if a topic is missing, a count differs, or the broker cannot be reached; says which
     */
    public static void verify(Admin admin, Collection<Topic> topics, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            Map<String, TopicDescription> found = describe(admin, topics, patience);
            while (found.size() < topics.size() && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE.toMillis());
                found = describe(admin, topics, patience);
            }
            compare(found, topics);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "cannot hold the topics against the catalogue: "
                            + failure.getCause().getMessage(),
                    failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the topics", stopped);
        }
    }

    /** Those of the topics that the broker asked knows. */
    private static Map<String, TopicDescription> describe(Admin admin, Collection<Topic> topics, Duration patience)
            throws ExecutionException, InterruptedException {
        DescribeTopicsOptions options = new DescribeTopicsOptions().timeoutMs(Math.toIntExact(patience.toMillis()));
        Map<String, TopicDescription> found = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> asked : admin.describeTopics(
                        topics.stream().map(Topic::name).toList(), options)
                .topicNameValues()
                .entrySet()) {
            try {
                found.put(asked.getKey(), asked.getValue().get());
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure;
                }
            }
        }
        return found;
    }

    private static void compare(Map<String, TopicDescription> found, Collection<Topic> topics) {
        String differences = topics.stream()
                .flatMap(topic -> difference(topic, found.get(topic.name())))
                .collect(Collectors.joining("; "));
        if (!differences.isEmpty()) {
            throw new IllegalStateException(differences
                    + ". Rows about one device would no longer meet: create the topics anew from the catalogue.");
        }
    }

    private static Stream<String> difference(Topic topic, TopicDescription found) {
        if (found == null) {
            return Stream.of("the broker has no topic " + topic.name());
        }
        int partitions = found.partitions().size();
        return partitions == topic.partitions()
                ? Stream.empty()
                : Stream.of(topic.name() + " has " + partitions + " partitions instead of " + topic.partitions());
    }
}
