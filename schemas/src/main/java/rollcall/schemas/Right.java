package rollcall.schemas;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Something that may be done on Kafka. Who may read or write may also describe: the broker adds that by itself.
 *
 * @param on a topic, a consumer group or a transactional id; one, or all whose names begin so
 * @param operations in Kafka's words
 */
public record Right(ResourcePattern on, Set<AclOperation> operations) {
    public Right {
        operations = Set.copyOf(operations);
    }

    static Stream<Right> reads(Topic... topics) {
        return Arrays.stream(topics).map(topic -> of(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, READ));
    }

    static Stream<Right> writes(Topic... topics) {
        return Arrays.stream(topics).map(topic -> of(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, WRITE));
    }

    /** Puts what it cannot read on the dead letters of these topics. */
    static Stream<Right> setsAside(Topic... topics) {
        return writes(Arrays.stream(topics).map(Topic::deadLetter).toArray(Topic[]::new));
    }

    /** Looks at what was set aside of these topics. */
    static Stream<Right> readsDeadLetters(Collection<Topic> topics) {
        return reads(topics.stream().map(Topic::deadLetter).toArray(Topic[]::new));
    }

    static Stream<Right> joins(String group) {
        return Stream.of(of(ResourceType.GROUP, group, PatternType.LITERAL, READ));
    }

    static Stream<Right> joinsGroupsNamed(String beginning) {
        return Stream.of(of(ResourceType.GROUP, beginning, PatternType.PREFIXED, READ));
    }

    /** Reads as a group of this name, and writes in transactions of its own. */
    static Stream<Right> streams(String applicationId) {
        return Stream.concat(joins(applicationId), inTransactions(applicationId));
    }

    /** Writes in transactions of its own. */
    static Stream<Right> inTransactions(String name) {
        return Stream.of(of(ResourceType.TRANSACTIONAL_ID, name + '-', PatternType.PREFIXED, WRITE));
    }

    /** Sees how far a group has read topics, and nothing of what lies there. */
    static Stream<Right> seesHowFar(String group, Topic... topics) {
        return Stream.concat(
                Stream.of(of(ResourceType.GROUP, group, PatternType.LITERAL, DESCRIBE)),
                Arrays.stream(topics)
                        .map(topic -> of(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, DESCRIBE)));
    }

    /** Keeps stores on topics that it makes itself. */
    static Stream<Right> keepsStores(String applicationId) {
        return Stream.of(
                of(ResourceType.TOPIC, applicationId + '-', PatternType.PREFIXED, CREATE, READ, WRITE, DELETE));
    }

    private static Right of(ResourceType type, String name, PatternType pattern, AclOperation... operations) {
        return new Right(new ResourcePattern(type, name, pattern), Set.of(operations));
    }
}
