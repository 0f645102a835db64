package rollcall.status.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/** The partitions that events are told from, in an order that never changes: each has its number. */
final class Lanes {
    /** All kept for good, so that a reader that comes back misses nothing. */
    static final List<Topic> TOLD = List.of(
            TopicCatalogue.UPLOADS_RECEIVED,
            TopicCatalogue.DEVICES_REJECTED,
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_HISTORY);

    static final List<TopicPartition> PARTITIONS = TOLD.stream()
            .flatMap(topic -> IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
            .toList();

    private static final Map<TopicPartition, Integer> NUMBERS = new HashMap<>();

    static {
        PARTITIONS.forEach(partition -> NUMBERS.put(partition, NUMBERS.size()));
    }

    private Lanes() {}

    static int count() {
        return PARTITIONS.size();
    }

    static int number(TopicPartition partition) {
        return NUMBERS.get(partition);
    }

    /** One number a lane; 0 where the map has none. */
    static long[] vector(Map<TopicPartition, Long> numbers) {
        return PARTITIONS.stream()
                .mapToLong(partition -> numbers.getOrDefault(partition, 0L))
                .toArray();
    }

    /** Whether one place is as far as another on every lane. */
    static boolean reaches(long[] place, long[] other) {
        return IntStream.range(0, place.length).allMatch(lane -> place[lane] >= other[lane]);
    }

    /** Records between two places. */
    static long distance(long[] from, long[] to) {
        return IntStream.range(0, from.length)
                .mapToLong(lane -> Math.max(0, to[lane] - from[lane]))
                .sum();
    }
}
