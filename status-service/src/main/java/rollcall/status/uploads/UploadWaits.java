package rollcall.status.uploads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import rollcall.status.StatusSettings;
import rollcall.status.answer.Sight;

/**
 * Waits for uploads that the view does not know yet: a client may ask before the announcement has arrived. However many
 * wait, one query at a time asks for all of them, and no thread waits with them.
 */
@Component
public final class UploadWaits implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(UploadWaits.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private final UploadQueries uploads;
    private final Duration patience;
    private final int most;
    private final Map<UUID, List<Waiting>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "upload-waits");
        thread.setDaemon(true);
        return thread;
    });

    UploadWaits(UploadQueries uploads, StatusSettings settings) {
        this.uploads = uploads;
        this.patience = settings.unknownUploadWait();
        this.most = settings.uploadsWaitedFor();
        long pause = BETWEEN_LOOKS.toMillis();
        looking.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A request that waits for an upload it may see: of another's it hears as little as of none. */
    private record Waiting(Sight sight, CompletableFuture<Boolean> known) {}

    /** Tells, at the latest when patience ends, whether the view knows the upload as one that is seen. */
    public CompletableFuture<Boolean> known(Sight sight, UUID upload) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            return CompletableFuture.completedFuture(false);
        }
        Waiting request = new Waiting(sight, new CompletableFuture<>());
        waiting.compute(upload, (id, others) -> {
            List<Waiting> all = others == null ? new ArrayList<>() : others;
            all.add(request);
            return all;
        });
        return request.known()
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((found, failure) -> leave(upload, request));
    }

    private void leave(UUID upload, Waiting request) {
        count.decrementAndGet();
        waiting.computeIfPresent(upload, (id, all) -> {
            all.remove(request);
            return all.isEmpty() ? null : all;
        });
    }

    private void look() {
        Set<UUID> wanted = Set.copyOf(waiting.keySet());
        if (wanted.isEmpty()) {
            return;
        }
        try {
            uploads.known(wanted).forEach(this::tell);
        } catch (RuntimeException failure) {
            LOG.debug("Uploads that are waited for cannot be looked up: {}", failure.getMessage());
        }
    }

    private void tell(UUID upload, Sight of) {
        List<Waiting> told = new ArrayList<>();
        waiting.computeIfPresent(upload, (id, all) -> {
            all.stream()
                    .filter(request ->
                            request.sight().covers(of.customer(), of.submitter().orElseThrow()))
                    .forEach(told::add);
            return all;
        });
        told.forEach(request -> request.known().complete(true));
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
