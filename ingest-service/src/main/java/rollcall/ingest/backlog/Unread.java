package rollcall.ingest.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker what lies unread; by offsets and times alone, for rows are not its to read. */
record Unread(Admin admin) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PATIENCE_MILLIS = Math.toIntExact(PATIENCE.toMillis());

    /** Whether a row from before that time lies unread. */
    boolean anyBefore(Instant time, Stage stage) throws ExecutionException, InterruptedException, TimeoutException {
        List<TopicPartition> partitions = stage.partitions().toList();
        // Before the ends, so that what is read meanwhile makes nobody look further behind.
        Map<TopicPartition, ListOffsetsResultInfo> young =
                offsets(partitions, OffsetSpec.forTimestamp(time.toEpochMilli()));
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, OffsetAndMetadata> committed = committed(partitions, stage);
        return partitions.stream().anyMatch(partition -> {
            long end = ends.get(partition).offset();
            long firstYoung = young.get(partition).offset();
            // A group that never came begins at the first row there is.
            long next = Optional.ofNullable(committed.get(partition))
                    .map(OffsetAndMetadata::offset)
                    .orElse(0L);
            return stage.isBehind(next, firstYoung < 0 ? end : firstYoung, end);
        });
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(List<TopicPartition> partitions, Stage stage)
            throws ExecutionException, InterruptedException, TimeoutException {
        var asked = Map.of(stage.group(), new ListConsumerGroupOffsetsSpec().topicPartitions(partitions));
        return answer(
                admin.listConsumerGroupOffsets(asked, new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MILLIS))
                        .partitionsToOffsetAndMetadata(stage.group()));
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec where)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), any -> where));
        return answer(admin.listOffsets(asked, new ListOffsetsOptions().timeoutMs(PATIENCE_MILLIS))
                .all());
    }

    private static <T> T answer(KafkaFuture<T> awaited)
            throws ExecutionException, InterruptedException, TimeoutException {
        return awaited.get(2L * PATIENCE_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
}
