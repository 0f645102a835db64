package rollcall.benchmarks.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

/**
 * How many records of each topic that rows pass came of so many rows sent.
 *
 * @param records by topic
 */
record Flow(Map<Topic, Long> records) {
    private static final List<Topic> JUDGED = List.of(TopicCatalogue.DEVICES_ACCEPTED, TopicCatalogue.DEVICES_REJECTED);
    private static final List<Topic> DECIDED = List.of(
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_STATUS,
            TopicCatalogue.DEVICES_HISTORY,
            TopicCatalogue.DEVICES_ANCHORED,
            TopicCatalogue.DEVICES_RESOLVED,
            TopicCatalogue.DEVICES_MISSED);
    private static final List<Topic> FOLDED = List.of(
            TopicCatalogue.DEVICES_REJECTED,
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_HISTORY);

    /** All that rows can pass, whether or not any does. */
    static final List<Topic> TOPICS = List.of(
            TopicCatalogue.DEVICES_UPLOADED,
            TopicCatalogue.DEVICES_ACCEPTED,
            TopicCatalogue.DEVICES_REJECTED,
            TopicCatalogue.DEVICES_REGISTERED,
            TopicCatalogue.DEVICES_REFUSED,
            TopicCatalogue.DEVICES_STATUS,
            TopicCatalogue.DEVICES_HISTORY,
            TopicCatalogue.DEVICES_ANCHORED,
            TopicCatalogue.DEVICES_RESOLVED,
            TopicCatalogue.DEVICES_MISSED);

    /** Rows sent. */
    long rows() {
        return of(TopicCatalogue.DEVICES_UPLOADED);
    }

    /** What validation makes of the rows. */
    Map<Topic, Long> judged() {
        return those(JUDGED);
    }

    /** What the registry makes of the accepted ones. */
    Map<Topic, Long> decided() {
        return those(DECIDED);
    }

    /** What the view is folded from. */
    Map<Topic, Long> folded() {
        return those(FOLDED);
    }

    long accepted() {
        return of(TopicCatalogue.DEVICES_ACCEPTED);
    }

    long foldedCount() {
        return sum(folded());
    }

    /** How many of them reach the view when the two hops are given so many rows. */
    long foldedAfter(long rows) {
        long accepted = new Share(accepted(), rows()).until(rows);
        return folded().keySet().stream()
                .mapToLong(topic -> JUDGED.contains(topic)
                        ? new Share(of(topic), rows()).until(rows)
                        : new Share(of(topic), accepted()).until(accepted))
                .sum();
    }

    private long of(Topic topic) {
        return records.getOrDefault(topic, 0L);
    }

    private Map<Topic, Long> those(List<Topic> topics) {
        Map<Topic, Long> found = new LinkedHashMap<>();
        topics.stream().filter(topic -> of(topic) > 0).forEach(topic -> found.put(topic, of(topic)));
        return found;
    }

    private static long sum(Map<Topic, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
