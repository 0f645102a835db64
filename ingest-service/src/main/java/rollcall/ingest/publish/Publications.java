package rollcall.ingest.publish;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import rollcall.ingest.idempotency.UploadMemory;
import rollcall.ingest.spool.Manifest;
import rollcall.ingest.spool.SealedUpload;
import rollcall.ingest.spool.Spool;

/**
 * All uploads that are being published. What the spool holds at the start is published first of all; what fails is tried
 * again until it succeeds, whether or not anybody waits for it.
 */
public final class Publications implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final Spool spool;
    private final UploadPublisher publisher;
    private final UploadMemory memory;
    private final PublishMetrics metrics;
    private final PublishSettings settings;
    private final ScheduledExecutorService workers;
    private final Map<UUID, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private volatile boolean running;

    Publications(
            Spool spool,
            UploadPublisher publisher,
            UploadMemory memory,
            PublishMetrics metrics,
            PublishSettings settings) {
        this.spool = spool;
        this.publisher = publisher;
        this.memory = memory;
        this.metrics = metrics;
        this.settings = settings;
        this.workers = Executors.newScheduledThreadPool(settings.uploadsAtOnce());
    }

    /**
     * Publishes a sealed upload.
     *
     * @return ends when every row and the completion are acknowledged, or with {@link PublishingFailed} when this attempt
     *     failed and the next one is due
     */
    public CompletableFuture<Void> start(SealedUpload upload) {
        CompletableFuture<Void> attempt = new CompletableFuture<>();
        underWay.put(upload.manifest().uploadId(), attempt);
        workers.execute(() -> attempt(upload, attempt));
        return attempt;
    }

    /** The present attempt to publish that upload; empty if it is complete or was never sealed here. */
    public Optional<CompletableFuture<Void>> underWay(UUID uploadId) {
        return Optional.ofNullable(underWay.get(uploadId));
    }

    /** How many uploads are not complete yet. */
    public int count() {
        return underWay.size();
    }

    private void attempt(SealedUpload upload, CompletableFuture<Void> attempt) {
        Manifest manifest = upload.manifest();
        try {
            publisher.publish(upload);
            memory.remember(manifest.uploadId(), manifest.keyDigest(), manifest.receivedAt(), true);
            underWay.remove(manifest.uploadId());
            metrics.published(manifest);
            LOG.atInfo()
                    .addKeyValue("uploadId", manifest.uploadId())
                    .addKeyValue("rows", manifest.rowCount())
                    .log("Upload published");
            attempt.complete(null);
            spool.remove(upload);
        } catch (InterruptedException stopping) {
            attempt.completeExceptionally(new PublishingFailed(stopping));
        } catch (PublishingFailed | RuntimeException failure) {
            LOG.atWarn()
                    .addKeyValue("uploadId", manifest.uploadId())
                    .setCause(failure)
                    .log("Upload not published yet, it is tried again");
            again(upload);
            attempt.completeExceptionally(failure);
        }
    }

    private void again(SealedUpload upload) {
        CompletableFuture<Void> next = new CompletableFuture<>();
        underWay.put(upload.manifest().uploadId(), next);
        try {
            workers.schedule(() -> attempt(upload, next), settings.retryAfter().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            next.completeExceptionally(stopping);
        }
    }

    @Override
    public void start() {
        running = true;
        spool.sealed().forEach(this::resume);
    }

    private void resume(SealedUpload upload) {
        Manifest manifest = upload.manifest();
        memory.remember(manifest.uploadId(), manifest.keyDigest(), manifest.receivedAt(), false);
        start(upload);
    }

    /** What is not complete by now goes on at the next start. */
    @Override
    public void stop() {
        running = false;
        workers.shutdownNow();
    }

    /** Before the first request is taken, and until the last is answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
