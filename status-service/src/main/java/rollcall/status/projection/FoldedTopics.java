package rollcall.status.projection;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import rollcall.schemas.Topic;

/** The topics that the view is a fold of. */
public record FoldedTopics(List<Topic> topics) {
    public List<TopicPartition> partitions() {
        return topics.stream().flatMap(FoldedTopics::partitions).toList();
    }

    private static Stream<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }
}
