package rollcall.status.letters;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * Where a dead letter lies. As text it is what Kafka's tools call the place: dead-letter topic, partition, offset, joined by
 * hyphens.
 *
 * @param topic that the record was read from
 * @param partition of the dead-letter topic
 * @param position the letter's offset there
 */
record LetterId(Topic topic, int partition, long position) {
    private static final Map<String, Topic> BY_DEAD_LETTERS = TopicCatalogue.events().stream()
            .collect(Collectors.toUnmodifiableMap(topic -> topic.deadLetter().name(), Function.identity()));

    private static final Pattern FORM = Pattern.compile("(.{1,200})-(\\d{1,4})-(\\d{1,18})");

    /** Empty if it is none, or of no topic that there is. */
    static Optional<LetterId> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int partition = Integer.parseInt(parts.group(2));
        long position = Long.parseLong(parts.group(3));
        return source(parts.group(1))
                .filter(topic -> partition < topic.partitions())
                .map(topic -> new LetterId(topic, partition, position));
    }

    /** The topic whose dead letters lie on that one; empty if none do. */
    static Optional<Topic> source(String deadLetterTopic) {
        return Optional.ofNullable(BY_DEAD_LETTERS.get(deadLetterTopic));
    }

    TopicPartition place() {
        return new TopicPartition(topic.deadLetter().name(), partition);
    }

    /** Whether its record may come again, and late. */
    boolean isRepeatable() {
        return TopicCatalogue.repeatable().contains(topic);
    }

    @Override
    public String toString() {
        return topic.deadLetter().name() + '-' + partition + '-' + position;
    }
}
