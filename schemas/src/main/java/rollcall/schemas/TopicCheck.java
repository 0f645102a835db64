package rollcall.schemas;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * Holds the broker's topics against the catalogue. A service that starts with other partition counts than its peers
 * would send rows about one device to different partitions, and two of them could win.
 */
public final class TopicCheck {
    private TopicCheck() {}

    /**
     * Returns if the broker has all these topics, each with its partition count.
     *
     * @param patience how long an unreachable broker is tried
     * @throws IllegalStateException if a topic is missing, a count differs, or the broker cannot be reached; says which
     */
    public static void verify(Admin admin, Collection<Topic> topics, Duration patience) {
        DescribeTopicsOptions options = new DescribeTopicsOptions().timeoutMs(Math.toIntExact(patience.toMillis()));
        try {
            compare(
                    admin.describeTopics(topics.stream().map(Topic::name).toList(), options)
                            .allTopicNames()
                            .get(),
                    topics);
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
        int partitions = found.partitions().size();
        return partitions == topic.partitions()
                ? Stream.empty()
                : Stream.of(topic.name() + " has " + partitions + " partitions instead of " + topic.partitions());
    }
}
