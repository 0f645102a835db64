package rollcall.status.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import rollcall.status.uploads.UploadState;

/**
 * Brings readers up that are too far behind to walk along, each with a consumer of its own and at its client's pace: as long
 * as it does not have the others wait too long.
 */
final class Replays implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final Duration WAIT = Duration.ofMillis(200);

    /** So many uploads that moved are remembered until their reader has come up; of more the progress is told at once. */
    private static final int MOST_MOVED = 1_000;

    private final EventSettings settings;
    private final Readers readers;
    private final LogReadings readings;
    private final Function<Set<UUID>, Map<UUID, UploadState>> states;
    private final Clock clock;
    private final ExecutorService running;
    private volatile boolean stopping;

    /** @param states how uploads are by now */
    Replays(
            EventSettings settings,
            Readers readers,
            LogReadings readings,
            Function<Set<UUID>, Map<UUID, UploadState>> states,
            Clock clock) {
        this.settings = settings;
        this.readers = readers;
        this.readings = readings;
        this.states = states;
        this.clock = clock;
        this.running = Executors.newFixedThreadPool(settings.replaysAtOnce(), task -> {
            Thread thread = new Thread(task, "event-replay");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Has a reader told all up to a place that is visible.
     *
     * @param then what becomes of it when it is there; a reader whose replay fails is cut off, and comes back
     */
    void bringUp(Reader reader, long[] target, Consumer<Reader> then) {
        running.execute(() -> {
            try {
                if (replay(reader, target)) {
                    then.accept(reader);
                }
            } catch (InterruptedException ending) {
                reader.outlet().end();
            } catch (RuntimeException broken) {
                LOG.warn("A reader of events cannot be brought up, it has to come again", broken);
                reader.outlet().end();
            }
        });
    }

    private boolean replay(Reader reader, long[] target) throws InterruptedException {
        Duration patience = settings.stalledAfter();
        int askAt = MOST_MOVED;
        try (LogReading log = readings.from("replay", reader.read())) {
            log.beginUpTo(target);
            while (!Lanes.reaches(log.position(), target)) {
                log.rest(target);
                for (Told told : log.poll(WAIT)) {
                    if (told.offset() < target[told.lane()]) {
                        reader.take(told, clock.instant());
                    }
                    if (reader.moved().size() >= askAt) {
                        askAt = Math.max(MOST_MOVED, 2 * tellProgress(reader));
                    }
                    patience = reader.outlet().awaitRoom(patience);
                    if (patience.isZero()) {
                        readers.cutOff(reader.outlet());
                    }
                    if (stopping || !reader.outlet().isOpen()) {
                        return false;
                    }
                }
            }
        }
        reader.readUpTo(target);
        return true;
    }

    /** Of an upload that is finished rows may lie ahead: it is kept. Says how many are. */
    private int tellProgress(Reader reader) {
        reader.tell(states.apply(Set.copyOf(reader.moved())), false, true, clock.instant());
        return reader.moved().size();
    }

    @Override
    public void destroy() {
        stopping = true;
        running.shutdownNow();
    }
}
