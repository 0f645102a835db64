package rollcall.ingest.idempotency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;
import rollcall.events.UploadReceived;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;

/** Keeps the memory of uploads up to date from the log, from the memory's horizon on. */
public final class UploadLog implements SmartLifecycle {
    private final UploadMemory memory;
    private final TopicFollower<UploadReceived> follower;

    /** @param settings of a consumer, with those of the serde */
    public UploadLog(UploadMemory memory, Map<String, ?> settings) {
        this.memory = memory;
        this.follower = TopicFollower.of(
                TopicCatalogue.UPLOADS_RECEIVED, settings, "memory", this::seekToHorizon, this::remember);
    }

    /** Waits until everything is remembered that was on the log at the start; false if that takes longer than the patience. */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return follower.awaitCaughtUp(patience);
    }

    public boolean isCaughtUp() {
        return follower.isCaughtUp();
    }

    @Override
    public void start() {
        follower.start();
    }

    @Override
    public void stop() {
        follower.close();
    }

    /** Before the first request is taken, and until the last is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return follower.isRunning();
    }

    private void seekToHorizon(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        long horizon = memory.horizon().toEpochMilli();
        consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> horizon)))
                .forEach((partition, found) -> {
                    if (found == null) {
                        consumer.seekToEnd(List.of(partition));
                    } else {
                        consumer.seek(partition, found.offset());
                    }
                });
    }

    private void remember(String key, UploadReceived upload) {
        if (upload == null) {
            return;
        }
        memory.remember(
                UUID.fromString(upload.getUploadId()),
                upload.getIdempotencyKeyDigest(),
                upload.getReceivedAt(),
                upload.getComplete());
    }
}
