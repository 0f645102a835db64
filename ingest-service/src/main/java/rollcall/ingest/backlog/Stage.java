package rollcall.ingest.backlog;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import rollcall.schemas.Principals;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** Who reads rows from a topic that forgets them. */
enum Stage {
    VALIDATION(Principals.VALIDATION_GROUP, TopicCatalogue.DEVICES_UPLOADED, 1),

    /** What it reads is written in transactions: behind the last row of each lies a mark that is nobody's to read. */
    REGISTRY(Principals.REGISTRY_GROUP, TopicCatalogue.DEVICES_ACCEPTED, 2);

    private final String group;
    private final Topic topic;
    private final long leastOfARow;

    Stage(String group, Topic topic, long leastOfARow) {
        this.group = group;
        this.topic = topic;
        this.leastOfARow = leastOfARow;
    }

    String group() {
        return group;
    }

    Stream<TopicPartition> partitions() {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    /**
     * Whether a row that is too old lies unread in a partition.
     *
     * @param next the offset that the group reads next
     * @param firstYoung the first offset of a row that is not too old; the partition's end if there is none
     * @param end the partition's end
     */
    boolean isBehind(long next, long firstYoung, long end) {
        return next < firstYoung && end - next >= leastOfARow;
    }

    /** In a metric's tag. */
    String tag() {
        return topic.name();
    }
}
