package rollcall.status.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;
import rollcall.schemas.Principal;
import rollcall.schemas.Principals;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.status.pulse.Gaps.Gap;

/** What offsets tell: how fast rows arrive, and how far each service has read. */
final class LogFigures {
    private static final List<TopicPartition> UPLOADED =
            partitions(Stream.of(TopicCatalogue.DEVICES_UPLOADED)).toList();

    private final Admin admin;
    private final Gaps gaps;
    private final String viewGroup;
    private final Map<String, List<TopicPartition>> groups = new LinkedHashMap<>();

    /** @param viewGroup the group that folds the view */
    LogFigures(Admin admin, Gaps gaps, String viewGroup) {
        this.admin = admin;
        this.gaps = gaps;
        this.viewGroup = viewGroup;
        groups.put(Principals.VALIDATION_GROUP, readBy(Principals.VALIDATION));
        groups.put(Principals.REGISTRY_GROUP, readBy(Principals.REGISTRY));
        groups.put(viewGroup, readBy(Principals.STATUS));
    }

    /** What a service cannot read, it sets aside: so these are all that its group reads. */
    private static List<TopicPartition> readBy(Principal service) {
        return partitions(TopicCatalogue.events().stream()
                        .filter(topic -> service.topics(AclOperation.WRITE)
                                .contains(topic.deadLetter().name())))
                .toList();
    }

    private static Stream<TopicPartition> partitions(Stream<Topic> topics) {
        return topics.flatMap(topic -> IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition)));
    }

    /**
     * How many rows a second were received on average.
     *
     * @throws KafkaException if the broker does not answer
     */
    double received(Instant now, Duration lately) {
        Map<TopicPartition, Long> ends = offsets(UPLOADED, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> begun = offsets(
                UPLOADED, OffsetSpec.forTimestamp(now.minus(lately).toEpochMilli()), IsolationLevel.READ_UNCOMMITTED);
        long rows = UPLOADED.stream()
                // None is told where nothing has come since.
                .filter(partition -> begun.get(partition) >= 0)
                .mapToLong(partition -> Math.max(0, ends.get(partition) - begun.get(partition)))
                .sum();
        return (double) rows / lately.toSeconds();
    }

    /**
     * How many records each group has still to read; those of transactions under way are not counted.
     *
     * @throws KafkaException if the broker does not answer
     */
    Map<String, Long> lags() {
        Map<String, ListConsumerGroupOffsetsSpec> asked = groups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        group -> new ListConsumerGroupOffsetsSpec().topicPartitions(group.getValue())));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                answer(admin.listConsumerGroupOffsets(asked).all());
        List<TopicPartition> all =
                groups.values().stream().flatMap(List::stream).distinct().toList();
        Map<TopicPartition, Long> ends = offsets(all, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> begins =
                offsets(unread(committed, ends), OffsetSpec.earliest(), IsolationLevel.READ_COMMITTED);
        Map<String, Long> lags = new LinkedHashMap<>();
        groups.forEach((group, partitions) -> {
            Map<TopicPartition, Gap> unread = new HashMap<>();
            partitions.forEach(partition -> unread.put(
                    partition,
                    new Gap(
                            position(committed.get(group).get(partition), begins.getOrDefault(partition, 0L)),
                            ends.get(partition))));
            lags.put(group, lag(group, unread));
        });
        return lags;
    }

    /** Streams commit behind the ends of transactions, the view's listeners before them. */
    private long lag(String group, Map<TopicPartition, Gap> unread) {
        return group.equals(viewGroup)
                ? gaps.records(unread)
                : unread.values().stream().mapToLong(Gap::offsets).sum();
    }

    private static long position(@Nullable OffsetAndMetadata committed, long begin) {
        return committed == null ? begin : committed.offset();
    }

    /** Partitions that something lies in and that a group has never read: it has all of that still to read. */
    private static List<TopicPartition> unread(
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed, Map<TopicPartition, Long> ends) {
        return committed.values().stream()
                .flatMap(group -> group.entrySet().stream())
                .filter(partition -> partition.getValue() == null && ends.get(partition.getKey()) > 0)
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec what, IsolationLevel isolation) {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> what));
        Map<TopicPartition, Long> found = new HashMap<>();
        answer(admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, told) -> found.put(partition, told.offset()));
        return found;
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failure) {
            throw new KafkaException(failure.getCause().getMessage(), failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopping);
        }
    }
}
