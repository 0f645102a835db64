package rollcall.systemtests.log;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far the services have read, as the broker keeps it. */
public final class ConsumerGroups {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What ends a transaction takes an offset of its own, and nobody ever commits behind it. */
    private static final long END_OF_TRANSACTION = 1;

    private final Map<String, Object> settings;

    public ConsumerGroups(String bootstrapServers) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Has a group begin anew with the first record of every partition that it ever read; waits until its members are gone. */
    public void rewind(String group) {
        ask(admin -> {
            await().atMost(PATIENCE)
                    .until(() -> admin.describeConsumerGroups(List.of(group))
                                    .describedGroups()
                                    .get(group)
                                    .get()
                                    .groupState()
                            == GroupState.EMPTY);
            Map<TopicPartition, OffsetAndMetadata> first =
                    offsets(admin, OffsetSpec.earliest(), committed(admin, group)).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, offset -> new OffsetAndMetadata(offset.getValue())));
            return admin.alterConsumerGroupOffsets(group, first).all().get();
        });
    }

    /** Waits until a group has read everything that is there now. */
    public void awaitRead(String group) {
        ask(admin -> {
            Map<TopicPartition, Long> ends = offsets(admin, OffsetSpec.latest(), committed(admin, group));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                Map<TopicPartition, Long> read = committed(admin, group);
                return ends.entrySet().stream()
                        .allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue() - END_OF_TRANSACTION);
            });
            return ends;
        });
    }

    private static Map<TopicPartition, Long> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, OffsetSpec spec, Map<TopicPartition, Long> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.keySet().stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        return admin
                .listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private interface Question {
        Object ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    private void ask(Question question) {
        try (Admin admin = Admin.create(settings)) {
            question.ask(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
