package rollcall.status.events;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one thread that follows the log for all readers; while there are none it reads nothing. */
final class Following implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** Records that may wait to become visible; the log is not read on while there are more. */
    private static final int MOST_HELD = 10_000;

    private static final Duration QUIET = Duration.ofMillis(100);
    private static final Duration BUSY = Duration.ofMillis(15);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    static final String TOO_OLD = "TOO_OLD";
    static final String UNKNOWN = "UNKNOWN";

    private final EventSettings settings;
    private final Readers readers;
    private final LogReadings readings;
    private final Visible visible;
    private final Replays replays;
    private final Clock clock;
    private final BlockingQueue<Reader> arrivals = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private Thread thread;

    Following(
            EventSettings settings,
            Readers readers,
            LogReadings readings,
            Visible visible,
            Replays replays,
            Clock clock) {
        this.settings = settings;
        this.readers = readers;
        this.readings = readings;
        this.visible = visible;
        this.replays = replays;
        this.clock = clock;
    }

    /** Has a reader told from its place on. */
    void join(Reader reader) {
        arrivals.add(reader);
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "events");
        thread.setDaemon(true);
        thread.start();
    }

    /** Streams end before the server waits for its calls to end. */
    @Override
    public void stop() {
        running = false;
        readers.endAll();
        try {
            thread.join(AFTER_FAILURE.toMillis());
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
                Reader first = arrivals.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    arrivals.add(first);
                    follow();
                }
            }
        } catch (InterruptedException ending) {
            LOG.debug("No events are told any more");
        }
    }

    /** Until nobody listens any more; an outage of anything only delays what is told. */
    private void follow() throws InterruptedException {
        Flow flow = null;
        while (running && (!readers.isEmpty() || !arrivals.isEmpty())) {
            try {
                if (flow == null) {
                    flow = new Flow(settings, visible.positions());
                }
                flow.forgetHeld();
                follow(flow);
            } catch (RuntimeException broken) {
                LOG.warn("Events cannot be told for the moment, trying again", broken);
                TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
            }
        }
    }

    private void follow(Flow flow) throws InterruptedException {
        try (LogReading log = readings.from("events", flow.released())) {
            log.begin();
            while (running && (!readers.isEmpty() || !arrivals.isEmpty())) {
                if (flow.heldCount() < MOST_HELD) {
                    log.poll(flow.isWaiting() ? BUSY : QUIET).forEach(flow::hold);
                } else {
                    TimeUnit.MILLISECONDS.sleep(BUSY.toMillis());
                }
                receive(flow, log);
                tell(flow, log);
            }
        }
    }

    private void receive(Flow flow, LogReading log) {
        flow.leaveBehind().forEach(arrivals::add);
        for (Reader reader = arrivals.poll(); reader != null; reader = arrivals.poll()) {
            if (!reader.isPlaced()) {
                flow.reset(reader, UNKNOWN, clock.instant());
            } else if (isBeyond(reader, flow, log)) {
                flow.reset(reader, UNKNOWN, clock.instant());
            } else if (flow.covers(reader)) {
                flow.join(reader);
            } else if (!Lanes.reaches(reader.read(), log.firstKept())) {
                flow.reset(reader, UNKNOWN, clock.instant());
            } else if (Lanes.distance(reader.read(), flow.released()) > settings.replay()) {
                flow.reset(reader, TOO_OLD, clock.instant());
            } else {
                replays.bringUp(reader, flow.released(), this::join);
            }
        }
    }

    /** Another instance may be a little ahead; nobody is ahead of the log. */
    private static boolean isBeyond(Reader reader, Flow flow, LogReading log) {
        return !Lanes.reaches(flow.released(), reader.place()) && !Lanes.reaches(log.end(), reader.place());
    }

    private void tell(Flow flow, LogReading log) {
        flow.walk(clock.instant());
        if (flow.isWaiting()) {
            visible.atOneMoment(() -> {
                long[] positions = visible.positions();
                flow.release(positions, clock.instant());
                boolean exact = Lanes.reaches(log.position(), positions);
                flow.tell(visible.states(flow.moved()), exact, clock.instant());
            });
        }
    }
}
