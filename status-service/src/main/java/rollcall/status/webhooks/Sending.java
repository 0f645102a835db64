package rollcall.status.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import rollcall.events.Webhook;
import rollcall.schemas.TopicFollower;
import rollcall.status.webhooks.Posting.Answer;

/** Leases what is due and has it posted, as much side by side as is allowed. Where there is no webhook it only tidies up. */
final class Sending implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    /** An instance may hear of a webhook later than the one that notes for it. */
    private static final Duration NEWS_TAKES = Duration.ofHours(1);

    private static final Duration TOLD_AS_PARKED = Duration.ofDays(2);

    private final KnownWebhooks webhooks;
    private final TopicFollower<Webhook> follower;
    private final Deliveries deliveries;
    private final Leases leases;
    private final Endings endings;
    private final Attempt attempt;
    private final DeliverySettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore places;
    private final AtomicInteger parked = new AtomicInteger();
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> thread(task, "webhook-sender"));
    private Instant sweep = Instant.EPOCH;
    private volatile boolean running;
    private Thread leasing;

    Sending(
            KnownWebhooks webhooks,
            TopicFollower<Webhook> follower,
            Deliveries deliveries,
            Leases leases,
            Endings endings,
            Attempt attempt,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.webhooks = webhooks;
        this.follower = follower;
        this.deliveries = deliveries;
        this.leases = leases;
        this.endings = endings;
        this.attempt = attempt;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.places = new Semaphore(settings.senders());
        Gauge.builder("rollcall.webhooks.parked", parked, AtomicInteger::get)
                .description("Deliveries of the last two days that nobody tries any more")
                .register(meters);
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void start() {
        running = true;
        leasing = thread(this::run, "webhooks");
        leasing.start();
    }

    /** What is being posted goes on until its time is over; what it came to is told if the database is still there. */
    @Override
    public void stop() {
        running = false;
        leasing.interrupt();
        senders.shutdown();
        try {
            senders.awaitTermination(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                Duration pause = PAUSE;
                try {
                    pause = turn() ? Duration.ofMillis(1) : PAUSE;
                } catch (RuntimeException failed) {
                    LOG.warn("Deliveries cannot be seen to for the moment", failed);
                    pause = AFTER_FAILURE;
                }
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException ending) {
            LOG.debug("Nothing is posted any more");
        }
    }

    /** Whether there may be more to do at once. Before the webhooks are known, one that is there would seem to be gone. */
    boolean turn() {
        if (!follower.isCaughtUp()) {
            return false;
        }
        Instant now = clock.instant();
        if (sweep.plus(BETWEEN_SWEEPS).isBefore(now)) {
            sweep = now;
            sweep(now);
        }
        if (webhooks.areNone()) {
            return false;
        }
        endings.note();
        int free = places.availablePermits();
        if (free == 0) {
            return false;
        }
        List<Delivery> due = leases.take(free, now, settings.lease());
        for (Delivery delivery : due) {
            places.acquireUninterruptibly();
            senders.execute(() -> post(delivery));
        }
        return !due.isEmpty();
    }

    /** A receiver that fails rests with all that waits for it: of a backlog, most would have its time behind it untried. */
    private void sweep(Instant now) {
        leases.park(webhooks.ids(), now.minus(settings.giveUpAfter()), now.minus(NEWS_TAKES));
        deliveries.forget(now.minus(settings.keep()));
        parked.set(deliveries.parkedSince(now.minus(TOLD_AS_PARKED)));
    }

    private void post(Delivery delivery) {
        try {
            Answer answer = attempt.make(delivery);
            meters.counter("rollcall.webhooks.attempts", "event", delivery.event(), "outcome", outcome(answer))
                    .increment();
        } catch (RuntimeException failed) {
            LOG.warn("What became of delivery {} could not be kept; it is posted again", delivery.id(), failed);
        } finally {
            places.release();
        }
    }

    private static String outcome(Answer answer) {
        return answer.isTaken() ? "taken" : answer.problem().startsWith("ANSWERED") ? "refused" : answer.problem();
    }
}
