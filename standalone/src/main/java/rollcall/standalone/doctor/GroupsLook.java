package rollcall.standalone.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import rollcall.schemas.Principals;
import rollcall.schemas.Right;
import rollcall.standalone.doctor.Snapshot.Group;
import rollcall.standalone.doctor.Snapshot.Progress;

/** How far the services' consumer groups are, and whether they move. */
final class GroupsLook {
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final Admin admin;

    GroupsLook(Admin admin) {
        this.admin = admin;
    }

    List<Group> groups(long lag) throws ExecutionException, InterruptedException {
        List<String> names = Principals.all().stream()
                .flatMap(principal -> principal.rights().stream())
                .map(Right::on)
                .filter(on -> on.resourceType() == ResourceType.GROUP && on.patternType() == PatternType.LITERAL)
                .map(on -> on.name())
                // Who describes a group is not the one who reads in it.
                .distinct()
                .toList();
        Map<String, Map<String, Standing>> first = standings(names);
        boolean behind = first.values().stream()
                .flatMap(group -> group.values().stream())
                .anyMatch(standing -> standing.lag > lag);
        Map<String, Map<String, Standing>> last = first;
        if (behind) {
            Thread.sleep(BETWEEN.toMillis());
            last = standings(names);
        }
        List<Group> groups = new ArrayList<>();
        for (String name : names) {
            groups.add(new Group(
                    name, members(name), progress(first.get(name), last.get(name), behind ? BETWEEN : Duration.ZERO)));
        }
        return groups;
    }

    /**
     * @param read how many have been read since the topic began
     * @param lag how many have still to be read; those of transactions under way are not counted
     */
    private record Standing(long read, long lag) {
        Standing plus(Standing other) {
            return new Standing(read + other.read, lag + other.lag);
        }
    }

    private static List<Progress> progress(Map<String, Standing> first, Map<String, Standing> last, Duration between) {
        return last.entrySet().stream()
                .map(topic -> new Progress(
                        topic.getKey(),
                        topic.getValue().lag,
                        topic.getValue().read - first.getOrDefault(topic.getKey(), topic.getValue()).read,
                        between))
                .toList();
    }

    private Map<String, Map<String, Standing>> standings(List<String> names)
            throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> all = names.stream()
                .collect(Collectors.toMap(Function.identity(), name -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                admin.listConsumerGroupOffsets(all).all().get();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        committed
                .values()
                .forEach(group -> group.forEach((partition, offset) -> ends.put(partition, OffsetSpec.latest())));
        var latest = admin.listOffsets(ends, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        Map<String, Map<String, Standing>> standings = new HashMap<>();
        committed.forEach((name, partitions) -> {
            Map<String, Standing> topics = new TreeMap<>();
            partitions.forEach((partition, offset) -> {
                if (offset != null) {
                    long lag = Math.max(0, latest.get(partition).offset() - offset.offset());
                    topics.merge(partition.topic(), new Standing(offset.offset(), lag), Standing::plus);
                }
            });
            standings.put(name, topics);
        });
        return standings;
    }

    private int members(String group) throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members()
                    .size();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw failure;
        }
    }
}
