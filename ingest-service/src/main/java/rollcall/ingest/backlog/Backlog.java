package rollcall.ingest.backlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Knows whether rows that were taken earlier have lain unread for so long that the log may forget them before they are
 * read. Whoever stops taking new ones has people look while there is still time. The broker is asked now and then, never
 * while a client waits; where it does not answer, what it said last holds.
 */
public final class Backlog implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private final Unread unread;
    private final BacklogSettings settings;
    private final Clock clock;
    private final Map<Stage, Boolean> tooOld = new EnumMap<>(Stage.class);
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "backlog");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    Backlog(Unread unread, BacklogSettings settings, Clock clock, MeterRegistry meters) {
        this.unread = unread;
        this.settings = settings;
        this.clock = clock;
        for (Stage stage : Stage.values()) {
            Gauge.builder("rollcall.unread.too.old", () -> isTooOld(stage) ? 1 : 0)
                    .description("1 while rows lie unread on a topic for longer than they may")
                    .tag("topic", stage.tag())
                    .register(meters);
        }
    }

    /** Whether no more rows should be taken. */
    public synchronized boolean isTooOld() {
        return tooOld.containsValue(true);
    }

    /** When it may be different. */
    public Duration retryAfter() {
        return settings.askedEvery();
    }

    private synchronized boolean isTooOld(Stage stage) {
        return tooOld.getOrDefault(stage, false);
    }

    private void look() {
        for (Stage stage : Stage.values()) {
            try {
                learn(stage, unread.anyBefore(clock.instant().minus(settings.unreadAge()), stage));
            } catch (ExecutionException | TimeoutException | RuntimeException failure) {
                LOG.warn("It cannot be told what lies unread on {}: {}", stage.tag(), failure.toString());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void learn(Stage stage, boolean now) {
        boolean before = isTooOld(stage);
        tooOld.put(stage, now);
        if (now && !before) {
            LOG.error(
                    "Rows on {} have lain unread for more than {}: no uploads are taken until {} has read them",
                    stage.tag(),
                    settings.unreadAge(),
                    stage.group());
        } else if (before && !now) {
            LOG.info("Nothing on {} lies unread for too long any more: uploads are taken again", stage.tag());
        }
    }

    @Override
    public void start() {
        running = true;
        looking.scheduleWithFixedDelay(this::look, 0, settings.askedEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        looking.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
